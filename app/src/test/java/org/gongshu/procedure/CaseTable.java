package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** A region with its people, at which a test plays a case day by day. */
class CaseTable {

    final Party user = Party.of(Ids.next());
    final Party provider = Party.of(Ids.next());
    final Party otherProvider = Party.of(Ids.next());
    final Party authority = Party.of(Ids.next());
    final Party upper = Party.of(Ids.next());
    final TestBodies bodies = new TestBodies();

    final Acting applicant = bodies.person("user desk", Seat.desk(user));
    final Acting applicantHead = bodies.person("user head", Seat.head(user));
    final Acting answerer = bodies.person("provider desk", Seat.desk(provider));
    final Acting otherAnswerer = bodies.person("other provider desk", Seat.desk(otherProvider));
    final Acting head = bodies.person("provider head", Seat.head(provider));
    final Acting officer = bodies.person("officer", Seat.desk(authority));
    final Acting stranger = bodies.person("stranger", Seat.desk(Party.of(Ids.next())));

    final Extent asked = new Extent(
            Set.of("name", "phone"), Set.of("query", "verify"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null);
    final Subject subject = Subject.of("catalog-entry", Ids.next(), "登记信息", provider.id(), asked, Map.of());
    final Subject otherSubject = Subject.of("catalog-entry", Ids.next(), "许可信息", otherProvider.id(), asked, Map.of());

    @Nullable
    Case current;

    @Nullable
    Transition last;

    LocalDate today = LocalDate.of(2026, 9, 18);

    CaseTable() {
        bodies.roles.put(PartyRole.AUTHORITY, List.of(authority));
    }

    Setting setting() {
        return setting(today);
    }

    Setting setting(LocalDate day) {
        return Setting.at(at(day), WorkingCalendar.standard(), bodies);
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant();
    }

    Opening opening(Subject... subjects) {
        Opening opening = Opening.of(ProcedureKind.SHARE_APPLICATION, Ids.next(), user, "申请");
        for (Subject each : subjects) {
            opening = opening.about(each);
        }
        return opening;
    }

    Outcome<Transition> tryOpen(TestLaw law, Opening opening, Acting by) {
        List<Party> owners = opening.subjects().stream()
                .map(Subject::owner)
                .map(id -> Party.of(java.util.Objects.requireNonNull(id)))
                .distinct()
                .toList();
        Map<PartyRole, List<Party>> parties =
                Map.of(PartyRole.APPLICANT, List.of(opening.applicant()), PartyRole.PROVIDER, owners);
        return Case.open(Ids.next(), "2026-000001", law.law(), opening, parties, null, by, setting());
    }

    Case open(TestLaw law) {
        return accept(tryOpen(law, opening(subject), applicant));
    }

    Case open(TestLaw law, Opening opening, Acting by) {
        return accept(tryOpen(law, opening, by));
    }

    private Case accept(Outcome<Transition> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        last = ((Outcome.Done<Transition>) outcome).value();
        current = last.after();
        return current;
    }

    Case now() {
        return java.util.Objects.requireNonNull(current);
    }

    Transition transition() {
        return java.util.Objects.requireNonNull(last);
    }

    Conclusion conclusion() {
        return java.util.Objects.requireNonNull(transition().conclusion());
    }

    /** The only open task of this person. */
    Task taskOf(Acting person) {
        List<Task> tasks = now().openTasks().stream()
                .filter(task -> person.seats().contains(task.seat()))
                .toList();
        assertThat(tasks).as("open tasks of %s", person.name()).hasSize(1);
        return tasks.getFirst();
    }

    Outcome<Transition> attempt(Acting by, Deed deed) {
        return now().after(deed, by, setting());
    }

    Case does(Acting by, Deed deed) {
        return accept(attempt(by, deed));
    }

    Case decides(Acting by, StepOutcome outcome) {
        return does(by, Deed.Decide.of(taskOf(by).id(), outcome));
    }

    Case refuses(Acting by, Grounds grounds) {
        return does(by, Deed.Decide.of(taskOf(by).id(), StepOutcome.REFUSED).because(grounds));
    }

    static Basis basis(BasisLevel level) {
        return new Basis(Ids.next(), level, "某规定", "5", true);
    }

    static Grounds basis(Basis... cited) {
        return new Grounds("", List.of(cited));
    }

    static Refusal refusalOf(Outcome<Transition> outcome, ProblemCode expected) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<Transition>) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(expected);
        return refusal;
    }

    LocalDate dueOf(UUID task) {
        return now().findTask(task)
                .flatMap(each -> each.due(WorkingCalendar.standard()))
                .orElseThrow();
    }
}
