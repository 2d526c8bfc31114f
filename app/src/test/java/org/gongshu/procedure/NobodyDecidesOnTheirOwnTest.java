package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.procedure.CaseTable.refusalOf;
import static org.gongshu.procedure.TestLaw.answer;
import static org.gongshu.procedure.TestLaw.concluding;
import static org.gongshu.procedure.TestLaw.leadingTo;
import static org.gongshu.procedure.TestLaw.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;

class NobodyDecidesOnTheirOwnTest {

    private final CaseTable table = new CaseTable();
    private final TestLaw byAuthority = TestLaw.of(answer(PartyRole.AUTHORITY, 5));

    private Opening byTheAuthority() {
        return Opening.of(ProcedureKind.SHARE_APPLICATION, Ids.next(), table.authority, "申请")
                .about(table.subject);
    }

    @Test
    void theAuthoritysOwnRequestGoesALevelUp() {
        table.bodies.above.put(table.authority, table.upper);

        table.open(byAuthority, byTheAuthority(), table.officer);

        assertThat(table.now().openTasks()).extracting(Task::seat).containsExactly(Seat.desk(table.upper));
        assertThat(table.transition().acts()).anyMatch(act -> act.notes().contains(Note.LEVEL_UP));
    }

    @Test
    void whereNobodyStandsAboveItIsRecordedAsUnavoidable() {
        table.open(byAuthority, byTheAuthority(), table.officer);

        assertThat(table.now().openTasks()).extracting(Task::seat).containsExactly(Seat.head(table.authority));
        assertThat(table.transition().acts()).anyMatch(act -> act.notes().contains(Note.OWN_REQUEST_UNAVOIDABLE));
    }

    @Test
    void whoeverFiledLetsAColleagueDecide() {
        Acting busy = table.bodies.person("busy", Seat.desk(table.user), Seat.desk(table.provider));
        table.open(TestLaw.of(answer(PartyRole.PROVIDER, 5)), table.opening(table.subject), busy);
        Deed.Decide yes = Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.AGREED);

        refusalOf(table.attempt(busy, yes), CaseProblem.OWN_REQUEST);
        assertThat(table.does(table.answerer, yes).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void whatTheLawLeavesToTheApplicantIsTheirsToDo() {
        table.open(TestLaw.of(step(
                "select",
                Act.SELECT,
                new Actors.One(PartyRole.APPLICANT),
                new Clock.Unspecified(),
                Map.of(StepOutcome.DONE, new Next.Conclude(CaseOutcome.AGREED)))));
        table.bodies.person("colleague", Seat.desk(table.user));

        assertThat(table.decides(table.applicant, StepOutcome.DONE).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    private TestLaw signedFirst() {
        return TestLaw.of(
                step(
                        "head",
                        Act.SIGN_OFF,
                        new Actors.One(PartyRole.APPLICANT_HEAD),
                        new Clock.Unspecified(),
                        leadingTo("answer")),
                answer(PartyRole.PROVIDER, 5));
    }

    @Test
    void aHeadWhoAppliesHasSignedAlready() {
        table.open(signedFirst(), table.opening(table.subject), table.applicantHead);

        assertThat(table.now().tasks()).extracting(Task::state).containsExactly(TaskState.COLLAPSED, TaskState.OPEN);
        assertThat(table.transition().acts()).anyMatch(act -> act.notes().contains(Note.COLLAPSED));
    }

    @Test
    void anotherHeadsSignatureIsStillAskedFor() {
        table.open(signedFirst());

        assertThat(table.now().openTasks()).extracting(Task::seat).containsExactly(Seat.head(table.user));
    }

    @Test
    void aDepartmentThatRegistersItsOwnIsDoneAtOnce() {
        TestLaw registered = TestLaw.of(step(
                        "register",
                        Act.REGISTER,
                        new Actors.One(PartyRole.PROVIDER),
                        new Clock.Unspecified(),
                        Map.of(StepOutcome.DONE, new Next.Conclude(CaseOutcome.DONE))))
                .startedBy(PartyRole.PROVIDER);
        Opening own = Opening.of(ProcedureKind.SHARE_APPLICATION, Ids.next(), table.provider, "登记")
                .about(table.subject);

        table.open(registered, own, table.answerer);

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.DONE);
    }

    @Test
    void aDecisionIsNeverTakenByCollapse() {
        TestLaw law = TestLaw.of(
                step(
                        "accept",
                        Act.ACCEPT,
                        new Actors.One(PartyRole.PROVIDER),
                        new Clock.Unspecified(),
                        leadingTo("decide")),
                step("decide", Act.DECIDE, new Actors.One(PartyRole.PROVIDER), TestLaw.workingDays(5), concluding()));
        table.open(law);

        table.decides(table.answerer, StepOutcome.DONE);

        assertThat(table.taskOf(table.answerer).step()).isEqualTo("decide");
    }

    @Test
    void aDeputyActsOnlyWithinTheDates() {
        table.open(TestLaw.of(answer(PartyRole.PROVIDER, 5)));
        Acting deputy = new Acting(
                Ids.next(),
                "乙",
                Set.of(Seat.desk(table.provider)),
                new Acting.Deputation(
                        table.answerer.person(), "甲", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 20)));
        Deed.Decide yes = Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.AGREED);

        table.today = LocalDate.of(2026, 9, 21);
        var late = refusalOf(table.attempt(deputy, yes), CaseProblem.DEPUTY_EXPIRED);
        table.today = LocalDate.of(2026, 9, 20);
        table.does(deputy, yes);

        assertThat(late.parameters()).containsEntry("until", "2026-09-20");
        assertThat(table.transition().acts().getFirst().by()).isEqualTo(deputy);
    }

    @Test
    void theApplicantTakesACaseBackOnlyWhereTheTextAllows() {
        TestLaw law = TestLaw.of(answer(PartyRole.PROVIDER, 5));
        table.open(law.withoutRetraction());
        refusalOf(table.attempt(table.applicant, new Deed.Retract("不再需要")), CaseProblem.RETRACT_NOT_ALLOWED);

        table.open(law);
        Task task = table.taskOf(table.answerer);
        refusalOf(table.attempt(table.answerer, new Deed.Retract("不再需要")), CaseProblem.NOT_APPLICANT);
        table.does(table.applicant, new Deed.Retract("不再需要"));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.RETRACTED);
        assertThat(table.conclusion().effects()).isEmpty();
        refusalOf(
                table.attempt(table.answerer, Deed.Decide.of(task.id(), StepOutcome.AGREED)), CaseProblem.CASE_CLOSED);
    }

    @Test
    void urgingChangesNothingButReachesWhoeverIsLate() {
        table.open(TestLaw.of(answer(PartyRole.PROVIDER, 5)));
        Task before = table.taskOf(table.answerer);

        table.does(table.applicant, new Deed.Urge("群众在等"));

        assertThat(table.taskOf(table.answerer)).isEqualTo(before);
        assertThat(table.transition().notices())
                .containsExactly(new CaseNotice(CaseNotice.What.URGED, Seat.desk(table.provider), "answer", null));
        refusalOf(table.attempt(table.stranger, new Deed.Urge("快")), CaseProblem.NOT_APPLICANT);
    }
}
