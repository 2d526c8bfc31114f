package org.gongshu.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.gongshu.regulation.Cadence;

/** A period of the calendar in which a duty has to be done, both days included. */
record DutyPeriod(LocalDate from, LocalDate until) {

    /** The period that a day lies in; empty where the text says "regularly" and gives no number. */
    static Optional<DutyPeriod> around(LocalDate day, Cadence.Period period) {
        return switch (period) {
            case DAY -> Optional.of(new DutyPeriod(day, day));
            case WEEK -> Optional.of(week(day));
            case MONTH -> Optional.of(months(day.withDayOfMonth(1), 1));
            case QUARTER -> Optional.of(months(day.with(IsoFields.DAY_OF_QUARTER, 1), 3));
            case HALF_YEAR -> Optional.of(months(day.withDayOfMonth(1).withMonth(day.getMonthValue() > 6 ? 7 : 1), 6));
            case YEAR -> Optional.of(months(day.withDayOfYear(1), 12));
            case REGULARLY -> Optional.empty();
        };
    }

    private static DutyPeriod week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DutyPeriod(monday, monday.plusDays(6));
    }

    private static DutyPeriod months(LocalDate first, int months) {
        return new DutyPeriod(first, first.plusMonths(months).minusDays(1));
    }

    /** The one before. */
    DutyPeriod before(Cadence.Period period) {
        return around(from.minusDays(1), period).orElseThrow();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
