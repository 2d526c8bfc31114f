package org.gongshu.procedure.rehearsal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;

/**
 * A kind of case that brings nothing about: a regulation is rehearsed with it, on the real engine, before anybody works
 * under it.
 */
public record RehearsedKind(ProcedureKind kind) implements CaseKind {

    /** One of every kind there is. */
    public static List<CaseKind> all() {
        return Arrays.stream(ProcedureKind.values())
                .<CaseKind>map(RehearsedKind::new)
                .toList();
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.values());
    }

    @Override
    public Set<Checkpoint> gates() {
        return switch (kind) {
            case CATALOG_ENTRY, TOPIC_CATALOG -> Set.of(Checkpoint.ENTRY_PUBLICATION);
            case MOUNTING -> Set.of(Checkpoint.MOUNTING);
            case OPENING_PUBLICATION -> Set.of(Checkpoint.OPENING_PUBLICATION);
            case ENTRUSTED_PROCESSING -> Set.of(Checkpoint.CONTRACT_START);
            case PROJECT_FEASIBILITY -> Set.of(Checkpoint.PROJECT_APPROVAL);
            case PROJECT_ACCEPTANCE -> Set.of(Checkpoint.PROJECT_ACCEPTANCE);
            default -> Set.of();
        };
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        return Outcome.done(conclusion.effects().stream()
                .sorted(Comparator.naturalOrder())
                .map(effect -> new Effected(effect, "rehearsal", Ids.next(), effect.word()))
                .toList());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(List.of());
    }
}
