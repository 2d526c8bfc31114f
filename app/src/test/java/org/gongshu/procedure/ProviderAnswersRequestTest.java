package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.procedure.CaseTable.basis;
import static org.gongshu.procedure.CaseTable.refusalOf;
import static org.gongshu.procedure.TestLaw.BASIS;
import static org.gongshu.procedure.TestLaw.answer;
import static org.gongshu.procedure.TestLaw.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;

class ProviderAnswersRequestTest {

    private final CaseTable table = new CaseTable();
    private final TestLaw law = TestLaw.of(answer(PartyRole.PROVIDER, 5));

    @Test
    void agreeingGivesExactlyWhatWasAsked() {
        table.open(law);

        Case after = table.decides(table.answerer, StepOutcome.AGREED);

        assertThat(after.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(table.conclusion().effects()).containsExactly(Effect.GRANT);
        assertThat(table.conclusion().agreed())
                .singleElement()
                .extracting(SubjectState::granted)
                .isEqualTo(table.asked);
        assertThat(after.openTasks()).isEmpty();
    }

    @Test
    void agreeingInPartGivesTheRestAndSaysWhyNotAll() {
        table.open(law);
        Extent less =
                new Extent(Set.of("name"), Set.of("verify"), Set.of(), Set.of(), LocalDate.of(2026, 12, 31), null);
        Withheld phone = new Withheld(new Extent.Part(Dimension.ITEMS, "phone"), Grounds.of("与职责无关"));

        table.does(
                table.answerer, partly(new Deed.Lessen(table.subject.id(), less, List.of(phone), Grounds.of("够用即可"))));

        SubjectState given = table.conclusion().agreed().getFirst();
        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
        assertThat(table.conclusion().effects()).containsExactly(Effect.GRANT);
        assertThat(given.granted()).isEqualTo(less);
        assertThat(given.withheld())
                .extracting(Withheld::part, each -> each.grounds().reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Extent.Part(Dimension.ITEMS, "phone"), "与职责无关"),
                        org.assertj.core.groups.Tuple.tuple(new Extent.Part(Dimension.MODES, "query"), "够用即可"),
                        org.assertj.core.groups.Tuple.tuple(new Extent.Part(Dimension.UNTIL, "2027-12-31"), "够用即可"));
    }

    private Deed.Decide partly(Deed.Lessen... lessens) {
        return Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.PARTLY_AGREED)
                .lessening(lessens);
    }

    @Test
    void moreThanAskedIsNeverGiven() {
        table.open(law);
        Extent more = new Extent(
                Set.of("name", "address"), Set.of("verify"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null);
        Extent longer = new Extent(Set.of("name"), Set.of("verify"), Set.of(), Set.of(), null, null);

        var refusal = refusalOf(
                table.attempt(
                        table.answerer, partly(new Deed.Lessen(table.subject.id(), more, List.of(), Grounds.of("理由")))),
                CaseProblem.MORE_THAN_ASKED);

        assertThat(refusal.parameters()).containsEntry("value", "address");
        assertThat(refusal.field()).isEqualTo("lessens[0].granted");
        refusalOf(
                table.attempt(
                        table.answerer,
                        partly(new Deed.Lessen(table.subject.id(), longer, List.of(), Grounds.of("理由")))),
                CaseProblem.MORE_THAN_ASKED);
        assertThat(table.now().isOpen()).isTrue();
    }

    @Test
    void eachRefusedPartNeedsItsGrounds() {
        table.open(law.refusing(BASIS));
        Extent less = new Extent(
                Set.of("name"), Set.of("query", "verify"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null);

        var refusal = refusalOf(
                table.attempt(
                        table.answerer, partly(new Deed.Lessen(table.subject.id(), less, List.of(), Grounds.of("不便")))),
                CaseProblem.BASIS_MISSING);

        assertThat(refusal.article()).isEqualTo(article("20.3"));
    }

    @Test
    void partlyAndAgreedMeanWhatTheySay() {
        table.open(law);
        Extent less =
                new Extent(Set.of("name"), Set.of("verify"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null);
        Deed.Lessen lessen = new Deed.Lessen(table.subject.id(), less, List.of(), Grounds.of("理由"));
        Deed.Lessen nothing = new Deed.Lessen(
                table.subject.id(),
                new Extent(Set.of(), Set.of("verify"), Set.of(), Set.of(), LocalDate.of(2027, 12, 31), null),
                List.of(),
                Grounds.of("理由"));

        refusalOf(table.attempt(table.answerer, partly()), CaseProblem.NOT_LESS);
        refusalOf(table.attempt(table.answerer, partly(nothing)), CaseProblem.NOTHING_LEFT);
        refusalOf(
                table.attempt(
                        table.answerer,
                        Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.AGREED)
                                .lessening(lessen)),
                CaseProblem.IS_LESS);
        refusalOf(table.attempt(table.answerer, partly(lessen, lessen)), CaseProblem.SUBJECT_TWICE);
        refusalOf(
                table.attempt(table.answerer, partly(new Deed.Lessen(Ids.next(), less, List.of(), Grounds.of("理由")))),
                CaseProblem.SUBJECT_UNKNOWN);
    }

    @Test
    void aRefusalWithoutItsBasisIsNoRefusal() {
        table.open(law.refusing(BASIS));
        Deed.Decide no = Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.REFUSED);

        var missing = refusalOf(table.attempt(table.answerer, no.because(Grounds.of("不宜"))), CaseProblem.BASIS_MISSING);
        var low = refusalOf(
                table.attempt(table.answerer, no.because(basis(basis(BasisLevel.NORMATIVE_DOCUMENT)))),
                CaseProblem.BASIS_LEVEL);
        refusalOf(
                table.attempt(
                        table.answerer, no.because(basis(basis(BasisLevel.LAW), basis(BasisLevel.INTERNAL_RULE)))),
                CaseProblem.BASIS_INTERNAL);
        Basis repealed = new Basis(Ids.next(), BasisLevel.LAW, "旧法", "1", false);
        refusalOf(table.attempt(table.answerer, no.because(basis(repealed))), CaseProblem.BASIS_NOT_IN_FORCE);

        assertThat(missing.article()).isEqualTo(article("20.3"));
        assertThat(low.article()).isEqualTo(article("20.3"));
        assertThat(table.refuses(table.answerer, basis(basis(BasisLevel.LOCAL_RULE)))
                        .outcome())
                .isEqualTo(CaseOutcome.REFUSED);
        assertThat(table.conclusion().effects()).isEmpty();
    }

    @Test
    void aReasonIsAskedWhereTheTextWantsAReason() {
        table.open(law);
        Deed.Decide no = Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.REFUSED);

        assertThat(refusalOf(table.attempt(table.answerer, no), CaseProblem.REASON_MISSING)
                        .article())
                .isEqualTo(article("20.4"));
        assertThat(table.refuses(table.answerer, Grounds.of("涉及第三方")).outcome()).isEqualTo(CaseOutcome.REFUSED);
    }

    @Test
    void incompleteMaterialIsNoGroundToRefuse() {
        table.open(law);
        Deed.Decide no = Deed.Decide.of(table.taskOf(table.answerer).id(), StepOutcome.REFUSED)
                .because(Grounds.of("材料不全"))
                .missing(List.of("用途说明"));

        assertThat(refusalOf(table.attempt(table.answerer, no), CaseProblem.REFUSED_AS_INCOMPLETE)
                        .article())
                .isEqualTo(article("21"));
    }

    @Test
    void eachProviderAnswersForItsOwnEntries() {
        table.open(law, table.opening(table.subject, table.otherSubject), table.applicant);

        table.decides(table.answerer, StepOutcome.AGREED);
        assertThat(table.now().isOpen()).isTrue();
        table.refuses(table.otherAnswerer, Grounds.of("不具备条件"));

        assertThat(table.now().outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
        assertThat(table.conclusion().agreed())
                .extracting(each -> each.subject().id())
                .containsExactly(table.subject.id());
    }

    @Test
    void onlyWhoseTaskItIsMayDecideAndOnlyOnce() {
        table.open(law);
        Task task = table.taskOf(table.answerer);
        Deed.Decide yes = Deed.Decide.of(task.id(), StepOutcome.AGREED);

        refusalOf(table.attempt(table.stranger, yes), CaseProblem.NOT_YOUR_TASK);
        refusalOf(table.attempt(table.head, yes), CaseProblem.NOT_YOUR_TASK);
        refusalOf(
                table.attempt(table.answerer, Deed.Decide.of(Ids.next(), StepOutcome.AGREED)),
                PlatformProblem.NOT_FOUND);
        refusalOf(
                table.attempt(table.answerer, Deed.Decide.of(task.id(), StepOutcome.CONFIRMED)),
                CaseProblem.OUTCOME_NOT_FORESEEN);
        table.does(table.answerer, yes);
        refusalOf(table.attempt(table.answerer, yes), CaseProblem.CASE_CLOSED);
    }

    @Test
    void anApplicationBringsWhatTheLawAsksFor() {
        TestLaw strict = law.asking(
                TestLaw.evidence("purpose", Evidence.Form.STATEMENT), TestLaw.evidence("plan", Evidence.Form.DOCUMENT));
        Opening bare = table.opening(table.subject);

        var refusal = refusalOf(table.tryOpen(strict, bare, table.applicant), CaseProblem.EVIDENCE_MISSING);

        assertThat(refusal.parameters()).isEqualTo(Map.of("evidence", "purpose、plan"));
        assertThat(refusal.article()).isEqualTo(article("23"));
        table.open(strict, bare.state("purpose", "办理许可").attach("plan"), table.applicant);
    }

    @Test
    void whoMayNotStartIsTurnedAway() {
        TestLaw forSociety = law.startedBy(PartyRole.PUBLIC);

        assertThat(refusalOf(
                                table.tryOpen(forSociety, table.opening(table.subject), table.applicant),
                                CaseProblem.NOT_A_STARTER)
                        .article())
                .isEqualTo(article("19"));
    }
}
