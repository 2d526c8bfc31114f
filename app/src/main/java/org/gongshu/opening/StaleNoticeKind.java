package org.gongshu.opening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/** 失效公告: everybody who comes by sees that a dataset is out of date, and why; its next content lifts the mark. */
@Component
final class StaleNoticeKind implements CaseKind {

    private final OpenOrders orders;
    private final OpeningSide side;
    private final OpeningLedger ledger;

    StaleNoticeKind(OpenOrders orders, OpeningSide side, OpeningLedger ledger) {
        this.orders = orders;
        this.side = side;
        this.ledger = ledger;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.STALE_NOTICE;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.FLAG_STALE);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(DatasetSource.TYPE, 1));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.FLAG_STALE)) {
            return Outcome.done(List.of());
        }
        String note = String.join(
                "；", new TreeMap<>(conclusion.statements()).values().stream().toList());
        return Outcome.done(conclusion.subjects().stream()
                .map(SubjectState::subject)
                .map(subject -> marked(conclusion, subject, note.isBlank() ? conclusion.title() : note))
                .toList());
    }

    private Effected marked(Conclusion conclusion, Subject subject, String note) {
        orders.markStale(subject.reference(), conclusion.on());
        side.markStale(subject.reference(), conclusion.on(), note);
        ledger.record(OpeningAction.MARKED_STALE, conclusion, DatasetSource.TYPE, subject.reference());
        return new Effected(Effect.FLAG_STALE, DatasetSource.TYPE, subject.reference(), subject.title());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(conclusion.subjects().stream()
                .map(SubjectState::subject)
                .map(subject -> {
                    orders.markStale(subject.reference(), null);
                    side.markStale(subject.reference(), null, null);
                    ledger.record(OpeningAction.STALE_LIFTED, conclusion, DatasetSource.TYPE, subject.reference());
                    return new Effected(Effect.FLAG_STALE, DatasetSource.TYPE, subject.reference(), subject.title());
                })
                .toList());
    }
}
