package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.procedure.CaseTable.refusalOf;
import static org.gongshu.procedure.TestLaw.concluding;
import static org.gongshu.procedure.TestLaw.leadingTo;
import static org.gongshu.procedure.TestLaw.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;

class BodiesActTogetherTest {

    private static final List<PartyRole> BOTH = List.of(PartyRole.AUTHORITY, PartyRole.PROVIDER);
    private final CaseTable table = new CaseTable();

    private TestLaw jointly(Actors actors) {
        return TestLaw.of(step("joint", Act.DECIDE, actors, new Clock.Unspecified(), concluding()));
    }

    @Test
    void allMustAgree() {
        table.open(jointly(new Actors.All(BOTH)));

        table.decides(table.officer, StepOutcome.AGREED);
        assertThat(table.now().isOpen()).isTrue();
        table.decides(table.answerer, StepOutcome.AGREED);

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void oneRefusalAmongAllRefuses() {
        table.open(jointly(new Actors.All(BOTH)));

        table.refuses(table.officer, Grounds.of("不符合条件"));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.REFUSED);
        assertThat(table.now().tasks()).extracting(Task::state).contains(TaskState.CANCELLED);
    }

    @Test
    void anyOneSettlesAndTheRestConfirmsAfterwards() {
        TestLaw law = TestLaw.of(
                step(
                        "withdraw",
                        Act.WITHDRAW,
                        new Actors.Any(BOTH),
                        new Clock.Immediate(TestLaw.article("26")),
                        Map.of(StepOutcome.DONE, new Next.ToStep("confirm"))),
                step(
                        "confirm",
                        Act.CONFIRM,
                        new Actors.Rest("withdraw"),
                        new Clock.Unspecified(),
                        Map.of(StepOutcome.CONFIRMED, new Next.Conclude(CaseOutcome.DONE))));
        table.open(law);

        table.decides(table.answerer, StepOutcome.DONE);
        assertThat(table.now().openTasks()).extracting(Task::seat).containsExactly(Seat.desk(table.authority));
        table.decides(table.officer, StepOutcome.CONFIRMED);

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.DONE);
    }

    @Test
    void aQuorumDecidesAsSoonAsItIsReached() {
        Party third = Party.of(Ids.next());
        Acting member = table.bodies.person("member", Seat.desk(third));
        table.bodies.roles.put(PartyRole.COMMITTEE, List.of(third));
        table.open(
                jointly(new Actors.Quorum(List.of(PartyRole.AUTHORITY, PartyRole.PROVIDER, PartyRole.COMMITTEE), 2)));

        table.refuses(table.officer, Grounds.of("理由"));
        assertThat(table.now().isOpen()).isTrue();
        table.refuses(member, Grounds.of("理由"));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.REFUSED);
    }

    @Test
    void aMinutedResultComesWithItsMinutes() {
        table.open(TestLaw.of(step(
                "meeting",
                Act.DECIDE,
                new Actors.Minuted(BOTH, PartyRole.AUTHORITY),
                new Clock.Unspecified(),
                concluding(),
                TestLaw.evidence("minutes", Evidence.Form.DOCUMENT))));
        Deed.Decide yes = Deed.Decide.of(table.taskOf(table.officer).id(), StepOutcome.AGREED);

        refusalOf(table.attempt(table.officer, yes), CaseProblem.EVIDENCE_MISSING);
        table.does(table.officer, yes.with(Set.of("minutes")));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void whatLeavesNothingToDecideIsDoneAtOnce() {
        table.open(TestLaw.of(step(
                "grant",
                Act.CONFIRM,
                new Actors.Automatic(),
                new Clock.Immediate(TestLaw.article("28")),
                Map.of(StepOutcome.DONE, new Next.Conclude(CaseOutcome.AGREED)))));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(table.transition().acts()).anyMatch(act -> act.notes().contains(Note.DONE_BY_RULE));
    }

    @Test
    void aBodyThatTheRegionLacksIsNamed() {
        var refusal = refusalOf(
                table.tryOpen(
                        jointly(new Actors.All(List.of(PartyRole.AUTHORITY, PartyRole.COMMITTEE))),
                        table.opening(table.subject),
                        table.applicant),
                CaseProblem.NO_BODY);

        assertThat(refusal.parameters()).containsEntry("role", "authority committee");
    }

    @Test
    void aDraftThatItsHeadSendsBackBindsNobody() {
        TestLaw law = TestLaw.of(
                step(
                        "answer",
                        Act.DECIDE,
                        new Actors.One(PartyRole.PROVIDER),
                        TestLaw.workingDays(10),
                        leadingTo("sign")),
                step(
                        "sign",
                        Act.SIGN_OFF,
                        new Actors.One(PartyRole.PROVIDER_HEAD),
                        TestLaw.workingDays(10),
                        Map.of(
                                StepOutcome.AGREED, new Next.Conclude(CaseOutcome.AGREED),
                                StepOutcome.REFUSED, new Next.ToStep("answer"))));
        table.open(law);
        Extent less = new Extent(Set.of("name"), Set.of("verify"), Set.of(), Set.of(), table.asked.until(), null);

        table.does(
                table.answerer,
                Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.PARTLY_AGREED)
                        .lessening(new Deed.Lessen(table.subject.id(), less, List.of(), Grounds.of("理由"))));
        table.refuses(table.head, Grounds.of("可以全部提供"));
        table.decides(table.answerer, StepOutcome.AGREED);
        table.decides(table.head, StepOutcome.AGREED);

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(table.conclusion().agreed().getFirst().granted()).isEqualTo(table.asked);
    }
}
