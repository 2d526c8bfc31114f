package org.gongshu.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** 开放类型异议: what the bodies have settled becomes the type of every item of the entry, as a new edition. */
@Component
final class TypeDisputeKind implements CaseKind {

    private final Entries entries;

    TypeDisputeKind(Entries entries) {
        this.entries = entries;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.OPENING_TYPE_DISPUTE;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.SET_OPENING_TYPE);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about("catalog-entry", 1, Fact.TARGET_OPENING_TYPE));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.SET_OPENING_TYPE)) {
            return Outcome.done(List.of());
        }
        OpeningType type =
                OpeningType.valueOf(conclusion.facts().getOrDefault(Fact.TARGET_OPENING_TYPE, Set.of()).stream()
                        .findFirst()
                        .orElseThrow()
                        .toUpperCase(Locale.ROOT));
        List<Effected> done = new ArrayList<>();
        for (SubjectState state : conclusion.agreed()) {
            switch (entries.setOpeningType(state.subject().reference(), type, conclusion)) {
                case Outcome.Done<CatalogEntry>(CatalogEntry entry) ->
                    done.add(new Effected(Effect.SET_OPENING_TYPE, "catalog-entry", entry.id(), entry.name()));
                case Outcome.Refused<CatalogEntry>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        // An edition that was published stays in the catalog's history; the type changes by the entry's own procedure.
        return Outcome.refused(OpeningProblem.TYPE_BY_CHANGE);
    }
}
