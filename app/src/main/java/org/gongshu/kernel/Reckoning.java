package org.gongshu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock reckoned from a start day: the due day, and each day between with why it was counted or not, so that a reader
 * can check it by hand.
 *
 * @param due the last day, at whose end (24:00) the period is over; null where the law names none or while the clock is
 *     stopped
 * @param days the start day first, the due day last
 * @param provisional whether a notice that is not there yet may move the due day
 */
public record Reckoning(
        StatutoryClock clock,
        List<StatutoryClock> extensions,
        LocalDate start,
        @Nullable LocalDate due,
        List<Counted> days,
        boolean provisional) {

    public Reckoning {
        extensions = List.copyOf(extensions);
        days = List.copyOf(days);
    }

    /** What became of a day in the count. */
    public enum Part {
        /** The day of the event; the count begins with the next. */
        START,
        COUNTED,
        WEEKEND,
        HOLIDAY,
        /** The clock was stopped. */
        SUSPENDED,
        /** The period was over, but on a day off, so it runs on to the next working day. */
        ROLLED_OVER,
        /** The first working day after such a day. */
        ROLLED_TO
    }

    /**
     * One day of the count.
     *
     * @param ordinal which day of its period it is, from 1; 0 where it is not counted
     * @param period 0 for the clock itself, 1 for the first extension, and so on
     */
    public record Counted(WorkingCalendar.Day day, Part part, int ordinal, int period) {}

    public Optional<LocalDate> dueDay() {
        return Optional.ofNullable(due);
    }

    /** The instant from which an answer is late. */
    public Optional<Instant> deadline() {
        return dueDay().map(LegalTime::endOf);
    }

    public boolean isOverdue(Instant now) {
        return deadline().map(deadline -> !now.isBefore(deadline)).orElse(false);
    }

    /** Whether the clock stands still at the end of the days reckoned. */
    public boolean isSuspended() {
        return due == null && clock.unit() != StatutoryClock.Unit.UNSPECIFIED;
    }

    /** How many counted days are left after {@code today}; 0 on the due day and after it. */
    public long remainingAfter(LocalDate today) {
        return days.stream()
                .filter(counted -> counted.part() == Part.COUNTED)
                .filter(counted -> counted.day().date().isAfter(today))
                .count();
    }
}
