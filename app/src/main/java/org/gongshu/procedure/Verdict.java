package org.gongshu.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.StepOutcome;

/** What several bodies acting in one step come to together. */
final class Verdict {

    private static final Set<StepOutcome> BAD =
            Set.copyOf(EnumSet.of(StepOutcome.REFUSED, StepOutcome.FAILED, StepOutcome.UNSETTLED));

    private Verdict() {}

    /** The step's outcome, or empty while it waits for somebody. */
    static Optional<StepOutcome> of(Actors actors, List<Task> tasks) {
        List<StepOutcome> outcomes = tasks.stream()
                .filter(task -> !task.isPending())
                .flatMap(task -> Optional.ofNullable(task.outcome()).stream())
                .toList();
        boolean complete = tasks.stream().noneMatch(Task::isPending);
        return switch (actors) {
            case Actors.Any _ -> outcomes.stream().findFirst();
            case Actors.All _ ->
                outcomes.stream().filter(BAD::contains).findFirst().or(() -> whenComplete(complete, outcomes));
            case Actors.Quorum quorum -> quorum(quorum.needed(), outcomes, tasks.size());
            case Actors.One _, Actors.Minuted _, Actors.Rest _, Actors.Automatic _ -> whenComplete(complete, outcomes);
        };
    }

    static boolean isGood(StepOutcome outcome) {
        return switch (outcome) {
            case AGREED, PARTLY_AGREED, DONE, CONFIRMED, SETTLED -> true;
            case REFUSED, RETURNED, NOT_OURS, DIFFERS, UNSETTLED, DEFERRED, FAILED -> false;
        };
    }

    static boolean isBad(StepOutcome outcome) {
        return BAD.contains(outcome);
    }

    private static Optional<StepOutcome> whenComplete(boolean complete, List<StepOutcome> outcomes) {
        return complete && !outcomes.isEmpty() ? Optional.of(combined(outcomes)) : Optional.empty();
    }

    private static StepOutcome combined(List<StepOutcome> outcomes) {
        Set<StepOutcome> different = EnumSet.copyOf(outcomes);
        if (different.size() == 1) {
            return outcomes.getFirst();
        }
        boolean given = different.contains(StepOutcome.AGREED) || different.contains(StepOutcome.PARTLY_AGREED);
        return given ? StepOutcome.PARTLY_AGREED : outcomes.getLast();
    }

    private static Optional<StepOutcome> quorum(int needed, List<StepOutcome> outcomes, int of) {
        var counts = outcomes.stream()
                .map(outcome -> outcome == StepOutcome.PARTLY_AGREED ? StepOutcome.AGREED : outcome)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        Optional<StepOutcome> reached = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= needed)
                .map(java.util.Map.Entry::getKey)
                .findFirst();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean impossible = most + (of - outcomes.size()) < needed;
        return reached.or(() -> impossible ? Optional.of(StepOutcome.REFUSED) : Optional.empty());
    }
}
