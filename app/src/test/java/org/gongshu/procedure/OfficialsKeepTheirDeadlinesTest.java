package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.procedure.CaseTable.refusalOf;
import static org.gongshu.procedure.TestLaw.answer;
import static org.gongshu.procedure.TestLaw.article;
import static org.gongshu.procedure.TestLaw.concluding;
import static org.gongshu.procedure.TestLaw.step;
import static org.gongshu.procedure.TestLaw.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;

class OfficialsKeepTheirDeadlinesTest {

    private final CaseTable table = new CaseTable();
    private final TestLaw law = TestLaw.of(answer(PartyRole.PROVIDER, 5));
    private final TestLaw extensible = TestLaw.of(step(
            "answer",
            Act.DECIDE,
            new Actors.One(PartyRole.PROVIDER),
            term(10, PeriodUnit.WORKING_DAYS, StartEvent.Kind.RECEIPT, TestLaw.extension(10)),
            concluding()));

    @Test
    void fiveWorkingDaysFromReceiptAreCountedByTheCalendar() {
        table.today = LocalDate.of(2026, 9, 18);
        table.open(law);

        Task task = table.taskOf(table.answerer);

        assertThat(table.dueOf(task.id())).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(task.clock().article()).contains(article("20.2"));
        assertThat(task.isOverdue(CaseTable.at(LocalDate.of(2026, 9, 24)), WorkingCalendar.standard()))
                .isFalse();
        assertThat(task.isOverdue(CaseTable.at(LocalDate.of(2026, 9, 25)), WorkingCalendar.standard()))
                .isTrue();
    }

    @Test
    void fifteenDaysFromApplicationRollOverTheHoliday() {
        table.today = LocalDate.of(2026, 9, 20);
        table.open(TestLaw.of(step(
                "answer",
                Act.DECIDE,
                new Actors.One(PartyRole.PROVIDER),
                term(15, PeriodUnit.DAYS, StartEvent.Kind.APPLICATION, null),
                concluding())));

        assertThat(table.dueOf(table.taskOf(table.answerer).id())).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void anApplicationAtTheWindowStartsTheClockOnThatDay() {
        table.today = LocalDate.of(2026, 9, 21);
        Received received = new Received(LocalDate.of(2026, 9, 18), Ids.next(), "a".repeat(64));

        table.open(law, table.opening(table.subject).receivedBefore(received), table.applicant);

        assertThat(table.dueOf(table.taskOf(table.answerer).id())).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(table.transition().acts().getFirst().notes()).containsExactly(Note.RECEIVED_BEFORE_ENTRY);
    }

    @Test
    void nothingCanBeReceivedTomorrow() {
        Received tomorrow = new Received(table.today.plusDays(1), Ids.next(), "a".repeat(64));

        refusalOf(
                table.tryOpen(law, table.opening(table.subject).receivedBefore(tomorrow), table.applicant),
                CaseProblem.RECEIVED_LATER);
    }

    @Test
    void theClockStandsStillOnlyWhereTheTextStopsIt() {
        table.open(law.stoppingTheClock());
        Task task = table.taskOf(table.answerer);
        returned(task);

        table.today = LocalDate.of(2026, 9, 28);
        table.does(table.applicant, new Deed.Supplement(Map.of("purpose", "办案"), Set.of(), ""));

        assertThat(table.dueOf(task.id())).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(table.transition().acts().getFirst().notes()).containsExactly(Note.CLOCK_RESUMED);
        assertThat(table.decides(table.answerer, StepOutcome.AGREED).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void theClockRunsOnWhereTheTextIsSilent() {
        table.open(law);
        Task task = table.taskOf(table.answerer);
        returned(task);

        assertThat(table.transition().acts().getFirst().notes()).containsExactly(Note.CLOCK_RUNS_ON);
        assertThat(table.dueOf(task.id())).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    private void returned(Task task) {
        table.does(
                table.answerer, Deed.Decide.of(task.id(), StepOutcome.RETURNED).missing(List.of("用途说明", "委托书")));
    }

    @Test
    void everythingMissingIsToldAtOnceAndOnlyOnce() {
        table.open(law);
        Task task = table.taskOf(table.answerer);
        refusalOf(
                table.attempt(table.answerer, Deed.Decide.of(task.id(), StepOutcome.RETURNED)),
                CaseProblem.MISSING_LIST_EMPTY);
        returned(task);
        refusalOf(
                table.attempt(table.answerer, Deed.Decide.of(task.id(), StepOutcome.AGREED)), CaseProblem.TASK_WAITING);
        refusalOf(
                table.attempt(table.stranger, new Deed.Supplement(Map.of(), Set.of(), "")), CaseProblem.NOT_APPLICANT);
        table.does(table.applicant, new Deed.Supplement(Map.of(), Set.of("letter"), "已补齐"));

        var again = refusalOf(
                table.attempt(
                        table.answerer,
                        Deed.Decide.of(task.id(), StepOutcome.RETURNED).missing(List.of("又一份"))),
                CaseProblem.ALREADY_RETURNED);

        assertThat(again.article()).isEqualTo(article("21"));
        assertThat(table.now().documents()).contains("letter");
    }

    @Test
    void whoWaitsInVainMayCloseTheCaseSayingWhy() {
        table.open(law);
        Task task = table.taskOf(table.answerer);
        returned(task);

        refusalOf(table.attempt(table.answerer, new Deed.Lapse(task.id(), " ")), CaseProblem.REASON_MISSING);

        assertThat(table.does(table.answerer, new Deed.Lapse(task.id(), "逾期未补正"))
                        .outcome())
                .isEqualTo(CaseOutcome.LAPSED);
    }

    @Test
    void anExtensionNeedsConsentAndTellsTheApplicant() {
        table.open(extensible);
        Task task = table.taskOf(table.answerer);
        LocalDate before = table.dueOf(task.id());

        table.does(table.answerer, new Deed.Extend(task.id(), 5, "数据量大"));
        assertThat(table.dueOf(task.id())).isEqualTo(before);
        table.decides(table.officer, StepOutcome.AGREED);

        assertThat(before).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(table.dueOf(task.id())).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(table.transition().notices())
                .anyMatch(notice -> notice.what() == CaseNotice.What.EXTENDED
                        && notice.to().party().equals(table.user)
                        && article("20.5").equals(notice.article()));
        refusalOf(table.attempt(table.answerer, new Deed.Extend(task.id(), 1, "再延")), CaseProblem.EXTENSION_USED);
    }

    @Test
    void anExtensionHasItsLimits() {
        table.open(extensible);
        Task task = table.taskOf(table.answerer);

        refusalOf(table.attempt(table.answerer, new Deed.Extend(task.id(), 11, "理由")), CaseProblem.EXTENSION_TOO_LONG);
        refusalOf(table.attempt(table.answerer, new Deed.Extend(task.id(), 5, "")), CaseProblem.REASON_MISSING);
        table.today = LocalDate.of(2026, 10, 10);
        refusalOf(table.attempt(table.answerer, new Deed.Extend(task.id(), 5, "理由")), CaseProblem.EXTENSION_TOO_LATE);

        CaseTable other = new CaseTable();
        other.open(law);
        refusalOf(
                other.attempt(
                        other.answerer,
                        new Deed.Extend(other.taskOf(other.answerer).id(), 1, "理由")),
                CaseProblem.NO_EXTENSION);
    }

    @Test
    void beingLateDecidesNothing() {
        table.open(law);
        table.today = LocalDate.of(2027, 3, 1);

        assertThat(table.now().isOpen()).isTrue();
        assertThat(table.decides(table.answerer, StepOutcome.AGREED).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    void silenceOfTheLawStaysSilence() {
        table.open(TestLaw.of(
                step("answer", Act.DECIDE, new Actors.One(PartyRole.PROVIDER), new Clock.Unspecified(), concluding())));

        TaskClock clock = table.taskOf(table.answerer).clock();

        assertThat(clock.isSilent()).isTrue();
        assertThat(clock.due(WorkingCalendar.standard())).isEmpty();
        assertThat(clock.article()).isEmpty();
    }
}
