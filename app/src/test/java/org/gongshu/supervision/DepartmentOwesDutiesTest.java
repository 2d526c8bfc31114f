package org.gongshu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshu.regulation.Cadence;
import org.gongshu.supervision.DutyState.Standing;
import org.junit.jupiter.api.Test;

class DepartmentOwesDutiesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2017, 6, 1);
    private static final Cadence QUARTERLY = new Cadence.Periodic(1, Cadence.Period.QUARTER);

    private static Standing standing(Cadence cadence, LocalDate today, LocalDate... done) {
        return DutyState.of(cadence, List.of(done), LONG_AGO, today).standing();
    }

    @Test
    void whatIsDoneInTheRunningQuarterIsDone() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(standing(QUARTERLY, today, LocalDate.of(2026, 10, 1))).isEqualTo(Standing.DONE);
        assertThat(standing(QUARTERLY, today, LocalDate.of(2026, 9, 30))).isEqualTo(Standing.DUE);
        assertThat(standing(QUARTERLY, today, LocalDate.of(2026, 6, 30))).isEqualTo(Standing.MISSED);
        assertThat(DutyState.of(QUARTERLY, List.of(), LONG_AGO, today).dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void nobodyMissedAPeriodThatBeganBeforeTheyHadTheDuty() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(DutyState.of(QUARTERLY, List.of(), LocalDate.of(2026, 7, 2), today)
                        .standing())
                .isEqualTo(Standing.DUE);
        assertThat(DutyState.of(QUARTERLY, List.of(), LocalDate.of(2026, 7, 1), today)
                        .standing())
                .isEqualTo(Standing.MISSED);
    }

    @Test
    void twiceAYearIsNotDoneByOnce() {
        Cadence twice = new Cadence.Periodic(2, Cadence.Period.YEAR);
        LocalDate today = LocalDate.of(2026, 11, 22);
        LocalDate[] lastYear = {LocalDate.of(2025, 3, 1), LocalDate.of(2025, 9, 1)};

        assertThat(standing(twice, today, lastYear[0], lastYear[1], LocalDate.of(2026, 3, 1)))
                .isEqualTo(Standing.DUE);
        assertThat(standing(twice, today, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                .isEqualTo(Standing.DONE);
    }

    @Test
    void withoutANumberInTheTextNothingFallsDue() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(standing(new Cadence.Standing(), today)).isEqualTo(Standing.WATCHED);
        assertThat(standing(new Cadence.Periodic(null, Cadence.Period.REGULARLY), today))
                .isEqualTo(Standing.WATCHED);
    }

    @Property
    void everyDayLiesInItsPeriodAndPeriodsFollowWithoutAGap(
            @ForAll @IntRange(max = 7_000) int days, @ForAll Cadence.Period period) {
        LocalDate day = LONG_AGO.plusDays(days);
        DutyPeriod.around(day, period).ifPresent(running -> {
            assertThat(running.covers(day)).isTrue();
            assertThat(running.before(period).until()).isEqualTo(running.from().minusDays(1));
            assertThat(DutyPeriod.around(running.until(), period)).contains(running);
        });
    }
}
