package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What one seat has to do in one step.
 *
 * @param visit how often the step had been entered when the task was opened, from 1
 * @param subjects ids of the subjects it is about
 * @param outcome how it ended, null while open
 * @param serves the task that this one interrupts (a supplement, the consent to an extension), or null
 * @param asked days asked for, where it is the consent to an extension; 0 otherwise
 */
public record Task(
        UUID id,
        String step,
        int visit,
        Act act,
        PartyRole role,
        Seat seat,
        Set<UUID> subjects,
        Instant openedAt,
        TaskState state,
        TaskClock clock,
        @Nullable StepOutcome outcome,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable UUID serves,
        int asked) {

    public Task {
        subjects = Set.copyOf(subjects);
    }

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    /** Whether somebody still has to do it, now or after a supplement. */
    public boolean isPending() {
        return state == TaskState.OPEN || state == TaskState.WAITING;
    }

    /** The last day by law. */
    public Optional<LocalDate> due(WorkingCalendar calendar) {
        return clock.due(calendar);
    }

    /** Whether it is still pending after its last day. Being late never decides anything. */
    public boolean isOverdue(Instant at, WorkingCalendar calendar) {
        return isPending()
                && due(calendar).map(day -> !at.isBefore(LegalTime.endOf(day))).orElse(false);
    }

    Task closed(TaskState as, @Nullable StepOutcome with, Instant at, @Nullable UUID by) {
        return new Task(id, step, visit, act, role, seat, subjects, openedAt, as, clock, with, at, by, serves, asked);
    }

    Task in(TaskState newState) {
        return new Task(
                id, step, visit, act, role, seat, subjects, openedAt, newState, clock, outcome, closedAt, closedBy,
                serves, asked);
    }

    Task with(TaskClock newClock) {
        return new Task(
                id, step, visit, act, role, seat, subjects, openedAt, state, newClock, outcome, closedAt, closedBy,
                serves, asked);
    }
}
