package org.gongshu.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.StepOutcome;

/**
 * What a decision gives of each subject: the same as asked, less, or nothing, and never more. Everything refused has its
 * grounds as the refusal rule wants them.
 */
final class Weighing {

    private final Proceeding proceeding;
    private final Task task;
    private final Deed.Decide deed;
    private final RefusalGrounds rule;

    Weighing(Proceeding proceeding, Task task, Deed.Decide deed) {
        this.proceeding = proceeding;
        this.task = task;
        this.deed = deed;
        this.rule = new RefusalGrounds(proceeding.law());
    }

    /** Applies the decision to the subjects; what stands against it otherwise. */
    Optional<Refusal> refusal() {
        return switch (deed.outcome()) {
            case REFUSED -> refuseAll();
            case AGREED, PARTLY_AGREED -> give();
            case NOT_OURS, DEFERRED, FAILED, UNSETTLED -> reasoned();
            case DONE, CONFIRMED, DIFFERS, SETTLED, RETURNED -> Optional.empty();
        };
    }

    private Optional<Refusal> reasoned() {
        return deed.grounds().isEmpty()
                ? Optional.of(Refusal.of(CaseProblem.REASON_MISSING).at("reason"))
                : Optional.empty();
    }

    private Optional<Refusal> refuseAll() {
        if (!deed.missing().isEmpty() && proceeding.law().supplement().refusalForbidden()) {
            return Optional.of(Refusal.of(CaseProblem.REFUSED_AS_INCOMPLETE)
                    .at("missing")
                    .under(Supplementing.articleOf(proceeding.law())));
        }
        Optional<Refusal> wrong = rule.wrongWith(deed.grounds(), "");
        if (wrong.isEmpty()) {
            states().forEach(state -> proceeding.put(refused(state, deed.grounds())));
        }
        return wrong;
    }

    private static SubjectState refused(SubjectState state, Grounds grounds) {
        return new SubjectState(state.subject(), CaseOutcome.REFUSED, state.granted(), state.withheld(), grounds);
    }

    private List<SubjectState> states() {
        return proceeding.subjects().stream()
                .filter(state -> task.subjects().contains(state.subject().id()))
                .toList();
    }

    private Optional<Refusal> give() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < deed.lessens().size(); i++) {
            Deed.Lessen lessen = deed.lessens().get(i);
            String field = "lessens[" + i + "]";
            if (!seen.add(lessen.subject())) {
                return Optional.of(Refusal.of(CaseProblem.SUBJECT_TWICE).at(field));
            }
            Optional<Refusal> wrong = lessen(lessen, field);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return contradiction();
    }

    private Optional<Refusal> contradiction() {
        List<SubjectState> states = states();
        boolean less = states.stream().anyMatch(Weighing::isLess);
        if (deed.outcome() == StepOutcome.PARTLY_AGREED && !less) {
            return Optional.of(Refusal.of(CaseProblem.NOT_LESS).at("lessens"));
        }
        if (deed.lessens().isEmpty()) {
            return Optional.empty();
        }
        if (states.stream().allMatch(state -> state.outcome() == CaseOutcome.REFUSED)) {
            return Optional.of(Refusal.of(CaseProblem.NOTHING_LEFT).at("outcome"));
        }
        return deed.outcome() == StepOutcome.AGREED && less
                ? Optional.of(Refusal.of(CaseProblem.IS_LESS).at("outcome"))
                : Optional.empty();
    }

    private static boolean isLess(SubjectState state) {
        return state.outcome() == CaseOutcome.REFUSED || !state.withheld().isEmpty();
    }

    private Optional<Refusal> lessen(Deed.Lessen lessen, String field) {
        SubjectState state = task.subjects().contains(lessen.subject()) ? proceeding.subject(lessen.subject()) : null;
        if (state == null) {
            return Optional.of(Refusal.of(CaseProblem.SUBJECT_UNKNOWN).at(field + ".subject"));
        }
        Grounds grounds = lessen.grounds().or(deed.grounds());
        Extent granted = lessen.granted();
        if (granted == null) {
            Optional<Refusal> wrong = rule.wrongWith(grounds, field + ".");
            proceeding.put(refused(state, grounds));
            return wrong;
        }
        return narrow(state, granted, lessen, grounds, field);
    }

    private Optional<Refusal> narrow(
            SubjectState state, Extent granted, Deed.Lessen lessen, Grounds grounds, String field) {
        List<Extent.Part> more = granted.beyond(state.granted());
        if (!more.isEmpty()) {
            Extent.Part part = more.getFirst();
            return Optional.of(Refusal.of(
                            CaseProblem.MORE_THAN_ASKED,
                            Map.of("dimension", part.dimension().word(), "value", part.value()))
                    .at(field + ".granted"));
        }
        if (state.subject().asked().isEmptied(granted)) {
            return Optional.of(Refusal.of(CaseProblem.NOTHING_LEFT).at(field + ".granted"));
        }
        List<Withheld> withheld = new ArrayList<>(state.withheld());
        for (Extent.Part part : state.granted().withheldBy(granted)) {
            Grounds why = groundsOf(part, lessen).or(grounds);
            Optional<Refusal> wrong = rule.wrongWith(why, field + ".withheld.");
            if (wrong.isPresent()) {
                return wrong;
            }
            withheld.add(new Withheld(part, why));
        }
        proceeding.put(new SubjectState(state.subject(), state.outcome(), granted, withheld, state.grounds()));
        return Optional.empty();
    }

    private static Grounds groundsOf(Extent.Part part, Deed.Lessen lessen) {
        return lessen.withheld().stream()
                .filter(each -> each.part().equals(part))
                .map(Withheld::grounds)
                .findFirst()
                .orElse(Grounds.NONE);
    }
}
