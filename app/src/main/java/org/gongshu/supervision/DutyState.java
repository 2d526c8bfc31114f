package org.gongshu.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshu.regulation.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * How a department stands towards a duty on a day.
 *
 * @param lastDone the last day on which it was done, or null
 * @param dueOn the last day of the running period; null where the duty has no periods
 */
public record DutyState(
        Standing standing,
        @Nullable LocalDate lastDone,
        @Nullable LocalDate dueOn) {

    /** What there is to do. */
    public enum Standing {
        /** Nothing is due: it stands always, or waits for its event. */
        WATCHED,
        /** Done in the running period. */
        DONE,
        /** To be done before the running period ends. */
        DUE,
        /** To be done, and not done in the period before either. */
        MISSED
    }

    /**
     * @param done the days on which it was done
     * @param since the first day on which the department had the duty
     */
    static DutyState of(Cadence cadence, List<LocalDate> done, LocalDate since, LocalDate today) {
        LocalDate last = done.stream().max(LocalDate::compareTo).orElse(null);
        return switch (cadence) {
            case Cadence.Standing _, Cadence.Triggered _ -> new DutyState(Standing.WATCHED, last, null);
            case Cadence.Periodic periodic -> periodic(periodic, done, last, since, today);
        };
    }

    private static DutyState periodic(
            Cadence.Periodic periodic,
            List<LocalDate> done,
            @Nullable LocalDate last,
            LocalDate since,
            LocalDate today) {
        Optional<DutyPeriod> running = DutyPeriod.around(today, periodic.period());
        if (running.isEmpty()) {
            return new DutyState(Standing.WATCHED, last, null);
        }
        int wanted = periodic.amount() == null ? 1 : periodic.amount();
        DutyPeriod before = running.get().before(periodic.period());
        boolean missed = !before.from().isBefore(since) && times(done, before) < wanted;
        Standing standing =
                times(done, running.get()) >= wanted ? Standing.DONE : missed ? Standing.MISSED : Standing.DUE;
        return new DutyState(standing, last, running.get().until());
    }

    private static long times(List<LocalDate> done, DutyPeriod period) {
        return done.stream().filter(period::covers).count();
    }
}
