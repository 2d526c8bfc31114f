package org.gongshu.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;

/** Ending a task: by decision, answer, signature, or whatever the step asks for. */
final class Deciding {

    private final Proceeding proceeding;
    private final Acting by;
    private final Deed.Decide deed;

    Deciding(Proceeding proceeding, Acting by, Deed.Decide deed) {
        this.proceeding = proceeding;
        this.by = by;
        this.deed = deed;
    }

    Outcome<Transition> done() {
        Outcome<Task> found = new TaskCheck(proceeding, by).openTask(deed.task());
        return found.then(task -> {
            Step step = proceeding.law().step(task.step());
            return wrongWith(task, step)
                    .<Outcome<Transition>>map(Outcome::refused)
                    .orElseGet(() -> carryOut(task, step));
        });
    }

    private Optional<Refusal> wrongWith(Task task, Step step) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> wrongOutcome(task, step),
                        () -> ownRequest(task, step),
                        () -> childrenOpen(),
                        () -> incomplete(step),
                        () -> unnamed(step))
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<Refusal> wrongOutcome(Task task, Step step) {
        boolean consent = task.act() == Act.EXTEND
                && (deed.outcome() == StepOutcome.AGREED || deed.outcome() == StepOutcome.REFUSED);
        boolean foreseen = task.act() == Act.EXTEND
                ? consent
                : deed.outcome() == StepOutcome.RETURNED || step.outcomes().containsKey(deed.outcome());
        return foreseen && task.act() != Act.SUPPLEMENT
                ? Optional.empty()
                : Optional.of(notForeseen(step, deed.outcome()));
    }

    static Refusal notForeseen(Step step, StepOutcome outcome) {
        return Refusal.of(CaseProblem.OUTCOME_NOT_FORESEEN, Map.of("outcome", outcome.word()))
                .at("outcome")
                .under(step.article());
    }

    private Optional<Refusal> ownRequest(Task task, Step step) {
        return new OwnRequest(proceeding, step, task.role()).refusalOf(by, task.seat());
    }

    private Optional<Refusal> childrenOpen() {
        int children = proceeding.setting().openChildren();
        return children > 0 && Verdict.isGood(deed.outcome())
                ? Optional.of(Refusal.of(CaseProblem.CHILDREN_OPEN, Map.of("count", children)))
                : Optional.empty();
    }

    private Optional<Refusal> incomplete(Step step) {
        proceeding.file(deed.statements(), deed.documents());
        if (Verdict.isBad(deed.outcome()) || deed.outcome() == StepOutcome.RETURNED) {
            return Optional.empty();
        }
        Set<String> cited = new HashSet<>();
        if (!deed.grounds().basis().isEmpty()) {
            step.evidence().stream()
                    .filter(evidence -> evidence.form() == Evidence.Form.PROVISION)
                    .forEach(evidence -> cited.add(evidence.id()));
        }
        List<Evidence> missing = proceeding.missing(step.evidence(), cited);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Proceeding.evidenceMissing(CaseProblem.EVIDENCE_MISSING, missing, Map.of()));
    }

    private Optional<Refusal> unnamed(Step step) {
        if (deed.outcome() == StepOutcome.NOT_OURS && deed.forwardTo() == null) {
            return Optional.of(
                    Refusal.of(CaseProblem.TARGET_MISSING).at("forwardTo").under(step.article()));
        }
        return deed.period() != null && deed.period().isBefore(proceeding.today())
                ? Optional.of(
                        Refusal.of(CaseProblem.PERIOD_MISSING).at("period").under(step.article()))
                : Optional.empty();
    }

    private Outcome<Transition> carryOut(Task task, Step step) {
        if (task.act() == Act.EXTEND) {
            return new Extending(proceeding, by).answer(task, deed);
        }
        if (deed.outcome() == StepOutcome.RETURNED) {
            return new Supplementing(proceeding, by).returned(task, deed);
        }
        return new Weighing(proceeding, task, deed)
                .refusal()
                .<Outcome<Transition>>map(Outcome::refused)
                .orElseGet(() -> close(task, step));
    }

    private Outcome<Transition> close(Task task, Step step) {
        Task closed = task.closed(TaskState.DONE, deed.outcome(), proceeding.now(), by.person());
        proceeding.put(closed);
        proceeding.dates(proceeding.dates().periodUntil(deed.period()));
        cancelServants(task.id());
        proceeding.add(
                task.act(),
                task.step(),
                task.id(),
                by,
                task.seat(),
                deed.outcome(),
                deed.grounds(),
                List.of(),
                "",
                notes(task, step),
                step.article());
        return new Routing(proceeding, by, task.seat(), proceeding.today())
                .afterTask(closed)
                .<Outcome<Transition>>map(Outcome::refused)
                .orElseGet(proceeding::done);
    }

    private List<Note> notes(Task task, Step step) {
        List<Note> notes = new ArrayList<>();
        if (new OwnRequest(proceeding, step, task.role()).isUnavoidable(by)) {
            notes.add(Note.OWN_REQUEST_UNAVOIDABLE);
        }
        if (deed.outcome() == StepOutcome.NOT_OURS) {
            notes.add(Note.FORWARDED);
        }
        return notes;
    }

    private void cancelServants(UUID task) {
        proceeding.tasks().stream()
                .filter(other -> task.equals(other.serves()) && other.isPending())
                .forEach(other -> proceeding.put(other.closed(TaskState.CANCELLED, null, proceeding.now(), null)));
    }
}
