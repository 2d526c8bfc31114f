package org.gongshu.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.Grants;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;

/**
 * An application that is agreed becomes a grant for each of its subjects, in the deciding transaction: ordinary ones,
 * and those for withheld data. Gates before delivery are not asked for again: what can be applied for is mounted, and
 * its mounting has passed them.
 */
final class GrantingKind implements CaseKind {

    private final ProcedureKind kind;
    private final Grants grants;
    private final NegotiatedItems items;

    GrantingKind(ProcedureKind kind, Grants grants, NegotiatedItems items) {
        this.kind = kind;
        this.grants = grants;
        this.items = items;
    }

    @Override
    public ProcedureKind kind() {
        return kind;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.GRANT);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.GRANT)) {
            return Outcome.done(List.of());
        }
        List<Effected> granted = new ArrayList<>();
        for (SubjectState subject : conclusion.agreed()) {
            switch (grant(subject, conclusion)) {
                case Outcome.Done<Grant>(Grant grant) ->
                    granted.add(new Effected(
                            Effect.GRANT, "grant", grant.id(), subject.subject().title()));
                case Outcome.Refused<Grant>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(granted);
    }

    private Outcome<Grant> grant(SubjectState subject, Conclusion conclusion) {
        GrantAct act = GrantAct.ofCase(conclusion.caseId(), conclusion.at());
        return items.of(subject, conclusion)
                .then(granted -> grants.issue(ShareSubject.terms(subject, conclusion, granted), act));
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        GrantAct act = GrantAct.ofCase(conclusion.caseId(), conclusion.at()).because("undone");
        return Outcome.done(grants.terminateAllOf(Scope.of(conclusion.region()), conclusion.caseId(), act).stream()
                .map(grant -> new Effected(
                        Effect.TERMINATE_GRANT,
                        "grant",
                        grant.id(),
                        grant.terms().entryName()))
                .toList());
    }
}
