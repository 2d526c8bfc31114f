package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.Purpose;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.opening.Proposal;
import org.gongshu.opening.Publications;
import org.gongshu.organization.Actor;
import org.gongshu.organization.InformationSystem;
import org.gongshu.organization.Systems;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.DraftFile;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.RefusalRule;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.sharing.ShareApplication;
import org.gongshu.sharing.ShareApplications;
import org.gongshu.sharing.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened in a demonstration city: applications in every state, some due soon, some overdue, and open data. */
@Component
class Story {

    private static final int LATE_BY = 8;
    private static final int ALMOST_DUE = 4;

    private final ShareApplications applications;
    private final Publications publications;
    private final Systems systems;
    private final Cases cases;
    private final DraftFiles drafts;
    private final Desk desk;

    Story(
            ShareApplications applications,
            Publications publications,
            Systems systems,
            Cases cases,
            DraftFiles drafts,
            Desk desk) {
        this.applications = applications;
        this.publications = publications;
        this.systems = systems;
        this.cases = cases;
        this.drafts = drafts;
        this.desk = desk;
    }

    void tell(DemoCity city, Map<String, Actor.Official> cast, Map<String, CatalogEntry> entries, LocalDate today) {
        Actor.Official user = Desk.of(cast, "user");
        UUID system = system(user, today);
        CatalogEntry people = entries.get("people");
        CatalogEntry businesses = entries.get("businesses");
        if (people == null || businesses == null) {
            throw new IllegalStateException("the demonstration lacks its registers");
        }
        obtain(user, businesses, DeliveryMode.INTERFACE, system, "社会保险登记", null);
        desk.settle(ask(user, people, DeliveryMode.VERIFY, system, "养老金领取资格核验", null), user, cast);
        ask(user, businesses, DeliveryMode.INTERFACE, system, "失业登记", null);
        ask(user, businesses, DeliveryMode.EXCHANGE, system, "就业困难人员认定", back(today, ALMOST_DUE));
        ask(user, businesses, DeliveryMode.QUERY, system, "工伤认定", back(today, LATE_BY));
        refuse(ask(user, people, DeliveryMode.EXCHANGE, system, "问卷抽样", null), cast);
        giveBack(ask(user, businesses, DeliveryMode.FILE, system, "档案整理", null), cast);
        Case retracted = ask(user, people, DeliveryMode.QUERY, system, "重复提交的申请", null);
        Founding.done(cases.act(user, retracted.id(), null, new Deed.Retract("与前一申请重复")));
        open(city, cast, entries);
    }

    private UUID system(Actor.Official user, LocalDate today) {
        InformationSystem system = Founding.done(systems.register(
                user,
                new Systems.Draft("社会保险业务系统（演示）", "演示软件厂", 3, "演测〔2026〕1号", "演示测评中心", today.plusYears(1), List.of())));
        return system.id();
    }

    private void obtain(
            Actor.Official user,
            CatalogEntry entry,
            DeliveryMode mode,
            UUID system,
            String matter,
            @Nullable LocalDate received) {
        Set<UUID> free = entry.items().stream()
                .filter(item -> item.sharingType() == SharingType.UNCONDITIONAL)
                .map(Item::id)
                .collect(Collectors.toSet());
        Founding.done(applications.apply(user, application(entry, free, mode, system, matter, user, received)));
    }

    private Case ask(
            Actor.Official user,
            CatalogEntry entry,
            DeliveryMode mode,
            UUID system,
            String matter,
            @Nullable LocalDate received) {
        Set<UUID> items = entry.items().stream().map(Item::id).collect(Collectors.toSet());
        return Founding.done(applications.apply(user, application(entry, items, mode, system, matter, user, received)))
                .getFirst();
    }

    private ShareApplication application(
            CatalogEntry entry,
            Set<UUID> items,
            DeliveryMode mode,
            UUID system,
            String matter,
            Actor.Official user,
            @Nullable LocalDate received) {
        return new ShareApplication(
                List.of(new Wanted(entry.id(), mode, items, List.of(), Set.of(system))),
                new Purpose("DEMO-" + Integer.toHexString(matter.hashCode()), matter, "社会保险经办", null),
                matter,
                List.of(),
                false,
                null,
                null,
                true,
                received == null ? null : atWindow(user, matter, received));
    }

    private CaseStart.AtWindow atWindow(Actor.Official clerk, String matter, LocalDate on) {
        byte[] scan = ("申请共享：" + matter + "（演示）").getBytes(StandardCharsets.UTF_8);
        DraftFile kept = Founding.done(
                drafts.keep(clerk, new DraftFiles.Brought("申请.txt", "text/plain", on, new ByteArrayInputStream(scan))));
        return new CaseStart.AtWindow(on, kept.id());
    }

    /** A day so many working days ago: it has arrived at the window then. */
    private static LocalDate back(LocalDate today, int workingDays) {
        WorkingCalendar calendar = WorkingCalendar.standard();
        LocalDate day = today;
        int left = workingDays;
        while (left > 0) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private void refuse(Case asked, Map<String, Actor.Official> cast) {
        Task task = asked.openTasks().getFirst();
        boolean needsBasis = asked.law().procedure().refusal() instanceof RefusalRule.Basis;
        if (!needsBasis) {
            Founding.done(cases.decide(
                    desk.at(task, cast),
                    null,
                    Deed.Decide.of(task.id(), StepOutcome.REFUSED).because(Grounds.of("与所述职责没有关系"))));
        }
    }

    private void giveBack(Case asked, Map<String, Actor.Official> cast) {
        Task task = asked.openTasks().getFirst();
        Founding.done(cases.decide(
                desk.at(task, cast),
                null,
                Deed.Decide.of(task.id(), StepOutcome.RETURNED).missing(List.of("说明档案整理的法定职责"))));
    }

    private void open(DemoCity city, Map<String, Actor.Official> cast, Map<String, CatalogEntry> entries) {
        Actor.Official civil = Desk.of(cast, "civil");
        for (String id : List.of("streets", "areas")) {
            CatalogEntry entry = entries.get(id);
            if (entry != null) {
                Set<UUID> items = entry.items().stream().map(Item::id).collect(Collectors.toSet());
                Case proposed = Founding.done(publications.propose(
                        civil,
                        new Proposal(
                                entry.id(),
                                items,
                                city.prefix() + "-" + id,
                                "可以自由使用和传播，请注明来源和获取日期",
                                Map.of("secrecy-review", desk.upload(civil, "保密审查记录")),
                                null)));
                desk.settle(proposed, civil, cast);
            }
        }
    }
}
