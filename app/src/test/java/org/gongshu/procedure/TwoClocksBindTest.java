package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.PeriodUnit;
import org.gongshu.regulation.StartEvent;

/** Where the clocks of two texts bind one step, the earlier end rules, whatever they are. */
class TwoClocksBindTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();
    private static final Counting COUNTING = new Counting(Counting.RollOver.ROLLS, null);

    @Property
    void theEarlierEndRulesAndNoneIsLost(@ForAll("clocks") TaskClock own, @ForAll("clocks") TaskClock other) {
        TaskClock both = own.beside(List.of(other));
        LocalDate first = Stream.of(own, other)
                .flatMap(clock -> clock.due(CALENDAR).stream())
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(both.due(CALENDAR)).contains(first);
        assertThat(both.all()).extracting(TaskClock::rule).containsExactly(own.rule(), other.rule());
        assertThat(both.ruling(CALENDAR).ownDue(CALENDAR)).contains(first);
    }

    @Property
    void theOrderOfTheTextsDecidesNothing(@ForAll("clocks") TaskClock own, @ForAll("clocks") TaskClock other) {
        assertThat(own.beside(List.of(other)).due(CALENDAR))
                .isEqualTo(other.beside(List.of(own)).due(CALENDAR));
    }

    @Property
    void anExtensionCountsFromTheDayOfItsOwnText(
            @ForAll("clocks") TaskClock own,
            @ForAll("extensible") TaskClock other,
            @ForAll @IntRange(min = 1, max = 10) int days) {
        TaskClock extended = own.beside(List.of(other)).extendedBy(days, PeriodUnit.WORKING_DAYS);
        LocalDate alone =
                other.extendedBy(days, PeriodUnit.WORKING_DAYS).due(CALENDAR).orElseThrow();
        assertThat(extended.due(CALENDAR)).contains(alone);
        assertThat(alone).isAfter(other.due(CALENDAR).orElseThrow());
        assertThat(extended.all()).hasSize(2);
        assertThat(extended.isExtended()).isTrue();
    }

    @Property
    void aStopHoldsAllClocksAndNeverShortensOne(
            @ForAll("clocks") TaskClock own,
            @ForAll("clocks") TaskClock other,
            @ForAll @IntRange(min = 0, max = 30) int after,
            @ForAll @IntRange(min = 0, max = 30) int length) {
        TaskClock both = own.beside(List.of(other));
        LocalDate from = own.start() == null ? LocalDate.EPOCH : own.start().plusDays(after);
        TaskClock stopped = both.stoppedOn(from);
        TaskClock resumed = stopped.resumedOn(from.plusDays(length));
        assertThat(stopped.all()).allMatch(TaskClock::isStopped);
        assertThat(resumed.due(CALENDAR).orElseThrow())
                .isAfterOrEqualTo(both.due(CALENDAR).orElseThrow());
    }

    @Provide
    Arbitrary<TaskClock> clocks() {
        return clocks(false);
    }

    @Provide
    Arbitrary<TaskClock> extensible() {
        return clocks(true);
    }

    private static Arbitrary<TaskClock> clocks(boolean extensible) {
        Arbitrary<LocalDate> starts = Arbitraries.integers()
                .between(0, 600)
                .map(days -> LocalDate.of(2025, 3, 1).plusDays(days));
        return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(PeriodUnit.values()), starts)
                .as((amount, unit, start) -> clock(amount, unit, start, extensible));
    }

    private static TaskClock clock(int amount, PeriodUnit unit, LocalDate start, boolean extensible) {
        ArticleRef article = new ArticleRef("some", "1");
        Clock.Extension extension = extensible
                ? new Clock.Extension(10, PeriodUnit.WORKING_DAYS, PartyRole.AUTHORITY, List.of(), article)
                : null;
        Clock.Term term = new Clock.Term(
                amount, unit, new StartEvent.Event(StartEvent.Kind.RECEIPT), false, extension, article, null);
        return new TaskClock(term, COUNTING, start, null, List.of(), List.of(), null, List.of());
    }
}
