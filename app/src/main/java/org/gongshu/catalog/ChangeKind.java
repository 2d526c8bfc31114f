package org.gongshu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;

/** Changes and retirements of entries that are in the catalog: until one is agreed, everything stays as it was. */
final class ChangeKind implements CaseKind {

    private final ProcedureKind kind;
    private final Effect effect;
    private final Entries entries;

    ChangeKind(ProcedureKind kind, Effect effect, Entries entries) {
        this.kind = kind;
        this.effect = effect;
        this.entries = entries;
    }

    @Override
    public ProcedureKind kind() {
        return kind;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(effect);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        for (SubjectState subject : conclusion.subjects()) {
            UUID id = subject.subject().reference();
            boolean agreed = subject.isGiven() && conclusion.effects().contains(effect);
            Outcome<CatalogEntry> moved = agreed ? carryOut(subject, conclusion) : entries.keep(id);
            if (moved instanceof Outcome.Refused<CatalogEntry>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            if (agreed) {
                done.add(new Effected(
                        effect, "catalog-entry", id, subject.subject().title()));
            }
        }
        return Outcome.done(done);
    }

    private Outcome<CatalogEntry> carryOut(SubjectState state, Conclusion conclusion) {
        UUID id = state.subject().reference();
        return effect == Effect.RETIRE_ENTRY
                ? entries.retire(id, conclusion)
                : entries.applyChange(id, state.subject().id(), conclusion);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(CatalogProblem.UNDO_BY_RETIREMENT);
    }
}
