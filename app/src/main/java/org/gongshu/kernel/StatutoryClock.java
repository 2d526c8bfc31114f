package org.gongshu.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a body has to answer, as a text of law says it: so many working days (工作日), so many days (日), on the spot,
 * or nothing said.
 *
 * @param amount of working days or days; 0 for the other units
 * @param rollsOver whether a period in days that ends on a day off ends on the next working day instead; an
 *     interpretation, so the reckoning shows it
 */
public record StatutoryClock(Unit unit, int amount, boolean rollsOver) {

    private static final int LONGEST = 3660;

    public enum Unit {
        WORKING_DAY,
        DAY,
        IMMEDIATE,
        UNSPECIFIED
    }

    /**
     * A stop of the clock: the day of {@code from} still ran, the day of {@code until} does not run yet, as the day on
     * which a period starts is not counted either.
     *
     * @param until null while the clock is stopped
     */
    public record Suspension(LocalDate from, @Nullable LocalDate until) {
        public Suspension {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A suspension ends before it begins: " + from + " to " + until);
            }
        }

        boolean covers(LocalDate day) {
            return day.isAfter(from) && (until == null || !day.isAfter(until));
        }
    }

    public StatutoryClock {
        boolean counts = unit == Unit.WORKING_DAY || unit == Unit.DAY;
        if (counts ? amount < 1 || amount > LONGEST : amount != 0) {
            throw new IllegalArgumentException("No clock: " + amount + " of " + unit);
        }
    }

    public static StatutoryClock workingDays(int amount) {
        return new StatutoryClock(Unit.WORKING_DAY, amount, false);
    }

    /** So many days; one that ends on a day off ends on the next working day. */
    public static StatutoryClock days(int amount) {
        return new StatutoryClock(Unit.DAY, amount, true);
    }

    /** So many days, ending where they end. */
    public static StatutoryClock daysWithoutRollOver(int amount) {
        return new StatutoryClock(Unit.DAY, amount, false);
    }

    public static StatutoryClock immediate() {
        return new StatutoryClock(Unit.IMMEDIATE, 0, false);
    }

    public static StatutoryClock unspecified() {
        return new StatutoryClock(Unit.UNSPECIFIED, 0, false);
    }

    /** Reckons from {@code start}, which is itself not counted. */
    public Reckoning from(LocalDate start, WorkingCalendar calendar) {
        return from(start, calendar, List.of(), List.of());
    }

    /**
     * Reckons from {@code start} with the clock stopped during {@code suspensions}; each of {@code extensions} counts on
     * from the due day reached before it.
     */
    public Reckoning from(
            LocalDate start, WorkingCalendar calendar, List<Suspension> suspensions, List<StatutoryClock> extensions) {
        return new Reckoner(calendar, suspensions).reckon(this, start, extensions);
    }
}
