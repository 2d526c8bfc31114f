package org.gongshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongshu.kernel.Reckoning.Part;
import org.gongshu.kernel.StatutoryClock.Suspension;

class ReckoningHoldsForEveryDayTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    @Provide
    Arbitrary<LocalDate> starts() {
        long first = LocalDate.of(2017, 1, 1).toEpochDay();
        long last = LocalDate.of(2027, 6, 30).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Property
    void exactlyTheAskedWorkingDaysLieBetween(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate due =
                StatutoryClock.workingDays(n).from(start, CALENDAR).dueDay().orElseThrow();

        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        assertThat(start.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(n);
    }

    @Property
    void theTraceIsGapless(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        Reckoning reckoning = StatutoryClock.days(n).from(start, CALENDAR);

        List<LocalDate> traced =
                reckoning.days().stream().map(day -> day.day().date()).toList();
        assertThat(traced)
                .containsExactlyElementsOf(
                        start.datesUntil(reckoning.dueDay().orElseThrow().plusDays(1))
                                .toList());
        assertThat(reckoning.days().stream().filter(day -> day.part() == Part.COUNTED))
                .hasSize(n);
    }

    @Property
    void startingLaterIsNeverDueEarlier(@ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 40) int n) {
        for (StatutoryClock clock : List.of(StatutoryClock.workingDays(n), StatutoryClock.days(n))) {
            LocalDate due = clock.from(start, CALENDAR).dueDay().orElseThrow();
            LocalDate later = clock.from(start.plusDays(1), CALENDAR).dueDay().orElseThrow();
            assertThat(later).isAfterOrEqualTo(due);
        }
    }

    @Property
    void anExtensionEqualsALongerPeriodOfWorkingDays(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        Reckoning extended = StatutoryClock.workingDays(n)
                .from(start, CALENDAR, List.of(), List.of(StatutoryClock.workingDays(more)));

        assertThat(extended.due())
                .isEqualTo(StatutoryClock.workingDays(n + more)
                        .from(start, CALENDAR)
                        .due());
    }

    @Property
    void aStopNeverMakesThePeriodShorterAndSkipsItsDays(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 0, max = 20) int after,
            @ForAll @IntRange(min = 0, max = 20) int length) {
        var stop = new Suspension(start.plusDays(after), start.plusDays(after + length));
        Reckoning free = StatutoryClock.workingDays(n).from(start, CALENDAR);
        Reckoning stopped = StatutoryClock.workingDays(n).from(start, CALENDAR, List.of(stop), List.of());

        assertThat(stopped.dueDay().orElseThrow())
                .isAfterOrEqualTo(free.dueDay().orElseThrow());
        assertThat(stopped.days().stream().filter(day -> day.part() == Part.COUNTED))
                .hasSize(n)
                .noneMatch(day -> day.day().date().isAfter(stop.from())
                        && !day.day().date().isAfter(start.plusDays(after + length)));
    }

    @Property
    void whatIsLeftFallsToZeroOnTheDueDay(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int n) {
        Reckoning reckoning = StatutoryClock.workingDays(n).from(start, CALENDAR);

        assertThat(reckoning.remainingAfter(start)).isEqualTo(n);
        assertThat(reckoning.remainingAfter(reckoning.dueDay().orElseThrow())).isZero();
    }
}
