package org.gongshu.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** A change or deletion of data beyond the feed: what is agreed lets one load through. */
@Component
final class DataChangeKind implements CaseKind {

    private static final String ENTRY = "catalog-entry";
    private static final int MANY = 50;

    private final ChangePermits permits;

    DataChangeKind(ChangePermits permits) {
        this.permits = permits;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.DATA_CHANGE;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.PERMIT_DATA_CHANGE);
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
        if (!conclusion.effects().contains(Effect.PERMIT_DATA_CHANGE)) {
            return Outcome.done(List.of());
        }
        List<Effected> done = new ArrayList<>();
        for (SubjectState state : conclusion.subjects()) {
            if (state.isGiven()) {
                Subject subject = state.subject();
                permits.give(permit(subject, conclusion));
                done.add(new Effected(Effect.PERMIT_DATA_CHANGE, ENTRY, subject.reference(), subject.title()));
            }
        }
        return Outcome.done(done);
    }

    private static ChangePermit permit(Subject subject, Conclusion conclusion) {
        return new ChangePermit(
                Ids.at(conclusion.at().toEpochMilli()),
                conclusion.region(),
                subject.reference(),
                conclusion.statements().getOrDefault("reason", conclusion.title()),
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at(),
                null,
                null,
                null);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return permits.withdraw(conclusion.caseId(), conclusion.at())
                .map(withdrawn -> Outcome.done(withdrawn.stream()
                        .map(permit ->
                                new Effected(Effect.PERMIT_DATA_CHANGE, ENTRY, permit.entry(), conclusion.title()))
                        .toList()))
                .orElseGet(() -> Outcome.refused(CollectionProblem.PERMIT_USED));
    }
}
