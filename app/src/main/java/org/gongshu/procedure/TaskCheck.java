package org.gongshu.procedure;

import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;

/** Whether somebody may act on a task now. */
record TaskCheck(Proceeding proceeding, Acting by) {

    /** The task, if it is open and theirs. */
    Outcome<Task> openTask(UUID id) {
        return pendingTask(id)
                .then(task -> task.isOpen() ? Outcome.done(task) : Outcome.refused(CaseProblem.TASK_WAITING));
    }

    /** The task, if it is still to be done and theirs, even where it waits for a supplement. */
    Outcome<Task> pendingTask(UUID id) {
        Task task = proceeding.task(id);
        if (task == null) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        if (!by.seats().contains(task.seat())) {
            return Outcome.refused(CaseProblem.NOT_YOUR_TASK);
        }
        if (!task.isPending()) {
            String on = task.closedAt() == null
                    ? ""
                    : LegalTime.dayOf(task.closedAt()).toString();
            return Outcome.refused(Refusal.of(CaseProblem.TASK_CLOSED, Map.of("on", on)));
        }
        return withinDates().then(_ -> Outcome.done(task));
    }

    /** Whether a deputy acts within the dates of the deputation. */
    Outcome<Acting> withinDates() {
        Acting.Deputation deputation = by.deputation();
        if (deputation == null || deputation.covers(proceeding.today())) {
            return Outcome.done(by);
        }
        return Outcome.refused(Refusal.of(
                CaseProblem.DEPUTY_EXPIRED,
                Map.of(
                        "from",
                        deputation.from().toString(),
                        "until",
                        deputation.until() == null ? "" : deputation.until().toString())));
    }
}
