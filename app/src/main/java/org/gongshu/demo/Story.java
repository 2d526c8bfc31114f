package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.Purpose;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.opening.Proposal;
import org.gongshu.opening.Publications;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Systems;
import org.gongshu.procedure.Basis;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.DraftFile;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.sharing.ShareApplication;
import org.gongshu.sharing.ShareApplications;
import org.gongshu.sharing.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened in a place: applications in every state, some due soon, some overdue, and open data. */
@Component
class Story {

    private static final int LATE_BY = 8;
    private static final int ALMOST_DUE = 4;
    private static final String SYSTEM = "system";
    private static final String DUTY = "insurance";

    private final ShareApplications applications;
    private final Publications publications;
    private final Systems systems;
    private final Cases cases;
    private final DraftFiles drafts;
    private final Stocking stocking;
    private final Desk desk;
    private final Founding founding;

    Story(
            ShareApplications applications,
            Publications publications,
            Systems systems,
            Cases cases,
            DraftFiles drafts,
            Stocking stocking,
            Desk desk,
            Founding founding) {
        this.applications = applications;
        this.publications = publications;
        this.systems = systems;
        this.cases = cases;
        this.drafts = drafts;
        this.stocking = stocking;
        this.desk = desk;
        this.founding = founding;
    }

    /** What is asked for: a register in a mode, for a matter, on a day some working days ago. */
    private record Request(
            String entry,
            DeliveryMode mode,
            String matter,
            boolean freeOnly,
            @Nullable Integer workingDaysAgo) {

        static Request of(String entry, DeliveryMode mode, String matter) {
            return new Request(entry, mode, matter, false, null);
        }

        Request arrived(int workingDays) {
            return new Request(entry, mode, matter, freeOnly, workingDays);
        }

        Request ofWhatIsFree() {
            return new Request(entry, mode, matter, true, workingDaysAgo);
        }
    }

    /** What happens to an application that has been filed. */
    private interface Course {
        Case of(Case asked);
    }

    List<Step> steps(Place place) {
        Course waits = asked -> asked;
        Course settled = asked -> desk.settle(asked, place);
        Stream<Step> shared = Stream.of(
                Step.of(SYSTEM, () -> system(place.official("user"))),
                told(
                        place,
                        Request.of("businesses", DeliveryMode.INTERFACE, "社会保险登记")
                                .ofWhatIsFree(),
                        settled),
                told(place, Request.of("people", DeliveryMode.VERIFY, "养老金领取资格核验"), settled),
                told(place, Request.of("businesses", DeliveryMode.INTERFACE, "失业登记"), waits),
                told(
                        place,
                        Request.of("businesses", DeliveryMode.EXCHANGE, "就业困难人员认定")
                                .arrived(ALMOST_DUE),
                        asked -> arrived(asked, place)),
                told(
                        place,
                        Request.of("businesses", DeliveryMode.VERIFY, "工伤认定").arrived(LATE_BY),
                        asked -> arrived(asked, place)),
                told(place, Request.of("people", DeliveryMode.EXCHANGE, "问卷抽样"), asked -> refused(asked, place)),
                told(place, Request.of("businesses", DeliveryMode.FILE, "档案整理"), asked -> givenBack(asked, place)),
                told(place, Request.of("people", DeliveryMode.VERIFY, "重复提交的申请"), asked -> retracted(asked, place)));
        Stream<Step> opened = Stocking.holdingsOf(place.city()).entries().stream()
                .filter(DemoHoldings.DemoEntry::isOpened)
                .map(entry -> Step.of("opening " + entry.id(), () -> opened(place, entry)));
        return Stream.concat(shared, opened).toList();
    }

    private Step told(Place place, Request request, Course course) {
        return Step.of(
                "request " + request.matter(),
                () -> Founding.done(applications.apply(place.official("user"), application(place, request))).stream()
                        .map(course::of)
                        .map(Case::id)
                        .findFirst()
                        .orElseThrow());
    }

    private UUID system(Actor.Official user) {
        return Founding.done(systems.register(
                        user,
                        new Systems.Draft(
                                "社会保险业务系统（演示）",
                                "演示软件厂",
                                3,
                                "演测〔2026〕1号",
                                "演示测评中心",
                                founding.today().plusYears(1),
                                List.of())))
                .id();
    }

    private ShareApplication application(Place place, Request request) {
        CatalogEntry entry = stocking.entry(place, request.entry());
        Set<UUID> items = entry.items().stream()
                .filter(item -> !request.freeOnly() || item.sharingType() == SharingType.UNCONDITIONAL)
                .map(Item::id)
                .collect(Collectors.toSet());
        String matter = request.matter();
        Integer ago = request.workingDaysAgo();
        return new ShareApplication(
                List.of(new Wanted(entry.id(), request.mode(), items, List.of(), Set.of(place.laid(SYSTEM)))),
                new Purpose("DEMO-" + Integer.toHexString(matter.hashCode()), matter, "社会保险经办", null),
                matter,
                List.of(place.laid("provision " + DUTY)),
                false,
                founding.today().plusYears(1),
                null,
                true,
                ago == null ? null : atWindow(place.official("user"), matter, back(founding.today(), ago)));
    }

    private CaseStart.AtWindow atWindow(Actor.Official clerk, String matter, LocalDate on) {
        byte[] scan = ("申请共享：" + matter + "（演示）").getBytes(StandardCharsets.UTF_8);
        DraftFile kept = Founding.done(
                drafts.keep(clerk, new DraftFiles.Brought("申请.txt", "text/plain", on, new ByteArrayInputStream(scan))));
        return new CaseStart.AtWindow(on, kept.id());
    }

    /** A day so many working days ago: it has arrived at the window then. */
    static LocalDate back(LocalDate today, int workingDays) {
        WorkingCalendar calendar = WorkingCalendar.standard();
        LocalDate day = today;
        int left = workingDays;
        while (left > 0) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** It lies with whoever decides: what comes before, as passing it on or signing it, has been done. */
    private Case arrived(Case asked, Place place) {
        return desk.reach(asked, place, step -> step.act() == Act.DECIDE);
    }

    /** Refused by whoever may, on the provision that keeps the data where the law wants one. */
    private Case refused(Case asked, Place place) {
        Case at = arrived(asked, place);
        Task task = at.openTasks().getFirst();
        Basis basis = new Basis(place.laid("provision privacy"), BasisLevel.LAW, "中华人民共和国个人信息保护法", "10", true);
        Case answered = Founding.done(cases.decide(
                desk.at(task, place),
                null,
                Deed.Decide.of(task.id(), StepOutcome.REFUSED).because(new Grounds("与所述职责没有关系", List.of(basis)))));
        return desk.settle(answered, place);
    }

    private Case givenBack(Case asked, Place place) {
        Case at = arrived(asked, place);
        Task task = at.openTasks().getFirst();
        return Founding.done(cases.decide(
                desk.at(task, place),
                null,
                Deed.Decide.of(task.id(), StepOutcome.RETURNED).missing(List.of("说明档案整理的法定职责"))));
    }

    private Case retracted(Case asked, Place place) {
        return Founding.done(cases.act(place.official("user"), asked.id(), null, new Deed.Retract("与前一申请重复")));
    }

    private UUID opened(Place place, DemoHoldings.DemoEntry told) {
        Actor.Official owner = place.official(told.owner());
        CatalogEntry entry = stocking.entry(place, told.id());
        Set<UUID> items = entry.items().stream().map(Item::id).collect(Collectors.toSet());
        Case proposed = Founding.done(publications.propose(
                owner,
                new Proposal(
                        entry.id(),
                        items,
                        place.city().prefix() + "-" + told.id(),
                        "可以自由使用和传播，请注明来源和获取日期",
                        Map.of("secrecy-review", desk.upload(owner, "保密审查记录")),
                        null)));
        return desk.settle(proposed, place).id();
    }
}
