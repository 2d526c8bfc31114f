package org.gongshu.catalog;

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
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** 挂接: from its confirmation on, others may obtain the data behind an entry. */
@Component
final class MountingKind implements CaseKind {

    private final Entries entries;
    private final MountingTable mountings;

    MountingKind(Entries entries, MountingTable mountings) {
        this.entries = entries;
        this.mountings = mountings;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.MOUNTING;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.CONFIRM_MOUNTING);
    }

    @Override
    public Set<Checkpoint> gates() {
        return Set.of(Checkpoint.MOUNTING);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.CONFIRM_MOUNTING)) {
            return Outcome.done(List.of());
        }
        SubjectState subject = conclusion.subjects().getFirst();
        UUID entry = subject.subject().reference();
        return entries.mount(entry, conclusion).map(mounted -> {
            mountings.confirm(entry, conclusion.caseId(), conclusion.at());
            return List.of(new Effected(Effect.CONFIRM_MOUNTING, "catalog-entry", entry, mounted.name()));
        });
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(CatalogProblem.UNDO_BY_RETIREMENT);
    }
}
