package org.gongshu.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.Grants;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/**
 * 作废: data that its owner declares void. The entry leaves the catalog and every grant of it ends; what was void stays
 * void, and data that is good again is cataloged as a new entry.
 */
@Component
final class VoidingKind implements CaseKind {

    private static final String ENTRY = "catalog-entry";
    private static final int MANY = 200;

    private final Entries entries;
    private final Grants grants;
    private final GrantStandings standings;

    VoidingKind(Entries entries, Grants grants, GrantStandings standings) {
        this.entries = entries;
        this.grants = grants;
        this.standings = standings;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.VOIDING;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.RETIRE_ENTRY, Effect.TERMINATE_GRANT);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(ENTRY, MANY));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        for (SubjectState subject :
                conclusion.subjects().stream().filter(SubjectState::isGiven).toList()) {
            UUID entry = subject.subject().reference();
            boolean voided = conclusion.effects().contains(Effect.RETIRE_ENTRY)
                    || conclusion.effects().contains(Effect.TERMINATE_GRANT);
            if (voided && endGrants(entry, conclusion, done) instanceof Outcome.Refused<Integer>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            if (conclusion.effects().contains(Effect.RETIRE_ENTRY)) {
                switch (entries.retire(entry, conclusion)) {
                    case Outcome.Done<CatalogEntry>(CatalogEntry retired) ->
                        done.add(new Effected(Effect.RETIRE_ENTRY, ENTRY, entry, retired.name()));
                    case Outcome.Refused<CatalogEntry>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
        }
        return Outcome.done(done);
    }

    private Outcome<Integer> endGrants(UUID entry, Conclusion conclusion, List<Effected> done) {
        for (Grant grant : grants.ofEntry(Scope.of(conclusion.region()), entry)) {
            switch (standings.carryOut(Effect.TERMINATE_GRANT, grant.id(), conclusion)) {
                case Outcome.Done<Optional<Effected>>(Optional<Effected> ended) -> ended.ifPresent(done::add);
                case Outcome.Refused<Optional<Effected>>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done.size());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(SharingProblem.CATALOG_AGAIN);
    }
}
