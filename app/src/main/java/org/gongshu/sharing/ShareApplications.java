package org.gongshu.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Provision;
import org.gongshu.organization.Provisions;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.WindowPapers;
import org.gongshu.regulation.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Applications for shared data. One application may want several entries of several departments; the law treats
 * unconditional and conditional data differently, and what is withheld or covered by a scenario again, so it becomes one
 * case for each {@link Way}.
 */
@Service
public class ShareApplications {

    private static final int MOST_WANTED = 50;

    private final Database database;
    private final WantedChecks checks;
    private final Provisions provisions;
    private final Departments departments;
    private final Cases cases;
    private final WindowPapers papers;
    private final Clock clock;

    ShareApplications(
            Database database,
            WantedChecks checks,
            Provisions provisions,
            Departments departments,
            Cases cases,
            WindowPapers papers,
            Clock clock) {
        this.database = database;
        this.checks = checks;
        this.provisions = provisions;
        this.departments = departments;
        this.cases = cases;
        this.papers = papers;
        this.clock = clock;
    }

    /** Files the application; what the law gives without asking is granted when this returns. */
    public Outcome<List<Case>> apply(Actor.Official by, ShareApplication application) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return database.write(
                by.scope(),
                () -> wellFormed(application, today)
                        .then(_ -> basis(by, application, today))
                        .then(basis -> subjects(by, application, basis)
                                .then(subjects -> open(by, application, basis, subjects))));
    }

    private static Outcome<ShareApplication> wellFormed(ShareApplication application, LocalDate today) {
        LocalDate until = application.until();
        LocalDate retain = application.retainUntil();
        if (application.wanted().isEmpty()) {
            return no(SharingProblem.NOTHING_WANTED, "entries");
        }
        if (application.wanted().size() > MOST_WANTED) {
            return no(SharingProblem.TOO_MUCH_WANTED, "entries");
        }
        if (application.purpose().matterCode().isBlank()
                || application.purpose().matter().isBlank()) {
            return no(SharingProblem.PURPOSE_MISSING, "purpose");
        }
        if (until != null && until.isBefore(today)) {
            return no(SharingProblem.UNTIL_PAST, "until");
        }
        if (retain != null && (until == null || retain.isBefore(until))) {
            return no(SharingProblem.RETENTION_TOO_SHORT, "retainUntil");
        }
        return Outcome.done(application);
    }

    private Outcome<List<Provision>> basis(Actor.Official by, ShareApplication application, LocalDate today) {
        List<Provision> found = provisions.listProvisions(by.scope(), application.basis()).stream()
                .filter(provision -> provision.term().covers(today))
                .toList();
        return found.size() == application.basis().stream().distinct().count()
                ? Outcome.done(found)
                : no(SharingProblem.PROVISION_UNKNOWN, "basis");
    }

    private Outcome<Map<Way, List<Subject>>> subjects(
            Actor.Official by, ShareApplication application, List<Provision> basis) {
        Map<Way, List<Subject>> subjects = new TreeMap<>(Way.ORDER);
        for (int at = 0; at < application.wanted().size(); at++) {
            switch (checks.check(by, application, at)) {
                case Outcome.Done<WantedChecks.Checked>(WantedChecks.Checked checked) ->
                    subjects.computeIfAbsent(checked.way(), _ -> new ArrayList<>())
                            .add(ShareSubject.of(checked, application, basis));
                case Outcome.Refused<WantedChecks.Checked>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(subjects);
    }

    /** A paper that came to the window is taken once and filed in every case that it becomes. */
    private Outcome<List<Case>> open(
            Actor.Official by, ShareApplication application, List<Provision> basis, Map<Way, List<Subject>> subjects) {
        CaseStart.@Nullable AtWindow paper = application.received();
        Outcome<Optional<WindowPapers.Taken>> taken = paper == null
                ? Outcome.done(Optional.empty())
                : papers.take(by, paper).map(Optional::of);
        return taken.then(scan -> openAll(by, application, basis, subjects, scan));
    }

    private Outcome<List<Case>> openAll(
            Actor.Official by,
            ShareApplication application,
            List<Provision> basis,
            Map<Way, List<Subject>> subjects,
            Optional<WindowPapers.Taken> scan) {
        List<Case> opened = new ArrayList<>();
        for (Map.Entry<Way, List<Subject>> part : subjects.entrySet()) {
            Opening opening = opening(by, application, part.getKey(), part.getValue());
            opening = Statements.of(application, basis).into(opening);
            opening = scan.map(WindowPapers.Taken::received)
                    .map(opening::receivedBefore)
                    .orElse(opening);
            switch (cases.open(by, opening)) {
                case Outcome.Done<Case>(Case one) -> {
                    scan.ifPresent(paper -> papers.file(by, one, paper));
                    opened.add(one);
                }
                case Outcome.Refused<Case>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(opened);
    }

    private Opening opening(Actor.Official by, ShareApplication application, Way way, List<Subject> subjects) {
        String more = subjects.size() > 1 ? " +" + (subjects.size() - 1) : "";
        String title = subjects.getFirst().title() + more + " · "
                + application.purpose().matter();
        Opening opening = Opening.of(way.kind(), by.region(), Party.of(by.department()), title)
                .fact(Fact.APPLICANT, applicantOf(by));
        for (Subject subject : subjects) {
            opening = opening.about(subject);
            for (String mode : subject.asked().modes()) {
                opening = opening.fact(Fact.MODE, mode);
            }
        }
        return way.into(opening);
    }

    /** Some texts send police, procuratorates, courts, discipline bodies and the government itself another way. */
    private String applicantOf(Actor.Official by) {
        return switch (departments.getDepartment(by.scope(), by.department()).kind()) {
            case JUDICIARY, PUBLIC_SECURITY, PEOPLES_GOVERNMENT -> "special-body";
            case AUTHORITY,
                    OPERATOR,
                    GOVERNMENT,
                    INSTITUTION,
                    PUBLIC_UTILITY,
                    COUNTY_AUTHORITY,
                    COMMITTEE,
                    OPENNESS_OFFICE,
                    FINANCE,
                    SECRECY,
                    CYBERSPACE,
                    TECHNICAL_SERVICE -> "department";
        };
    }

    private static <T> Outcome<T> no(SharingProblem problem, String field) {
        return Outcome.refused(Refusal.of(problem).at(field));
    }
}
