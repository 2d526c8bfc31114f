package org.gongshu.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseAct;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.springframework.stereotype.Component;

/**
 * 紧急撤回: what leaks is off the portal with the act of withdrawing itself; that it was right is settled afterwards, and
 * it comes back by a reopening only.
 */
@Component
final class WithdrawalKind implements CaseKind {

    /** Evidence that the platform itself holds: who has taken what. */
    private static final String TRACE = "usage-trace";

    private final OpenOrders orders;
    private final OpeningSide side;
    private final Licensing licensing;

    WithdrawalKind(OpenOrders orders, OpeningSide side, Licensing licensing) {
        this.orders = orders;
        this.side = side;
        this.licensing = licensing;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.EMERGENCY_WITHDRAWAL;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.WITHDRAW_DATASET);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(DatasetSource.TYPE, 1));
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        Subject subject = opening.subjects().getFirst();
        OpenOrder order =
                orders.find(Scope.of(opening.region()), subject.reference()).orElseThrow();
        if (order.isWithdrawn()) {
            return Outcome.refused(Refusal.of(OpeningProblem.ALREADY_WITHDRAWN).at("about[0].id"));
        }
        return Outcome.done(opening.fact(Fact.USED, side.isUsed(order.id()) ? "yes" : "no"));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Set<String> recordsHeld(Opening opening, Set<String> wanted) {
        return wanted.contains(TRACE) ? Set.of(TRACE) : Set.of();
    }

    @Override
    public Outcome<List<Effected>> acted(Case after, CaseAct act) {
        if (act.act() != Act.WITHDRAW || act.outcome() != StepOutcome.DONE) {
            return Outcome.done(List.of());
        }
        List<Effected> off = new ArrayList<>();
        after.subjects().stream()
                .map(SubjectState::subject)
                .forEach(subject -> off.addAll(takeOff(subject, after.id(), act.at())));
        return Outcome.done(off);
    }

    private List<Effected> takeOff(Subject subject, UUID caseId, Instant at) {
        if (!orders.withdraw(subject.reference(), caseId, at)) {
            return List.of();
        }
        side.withdraw(subject.reference(), at);
        return List.of(new Effected(Effect.WITHDRAW_DATASET, DatasetSource.TYPE, subject.reference(), subject.title()));
    }

    /** Once it is settled, nobody is left with a grant to it. */
    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.WITHDRAW_DATASET)) {
            return Outcome.done(List.of());
        }
        List<Effected> done = new ArrayList<>();
        for (SubjectState state : conclusion.subjects()) {
            UUID id = state.subject().reference();
            done.addAll(takeOff(state.subject(), conclusion.caseId(), conclusion.at()));
            done.addAll(licensing.withdrawn(conclusion, id));
        }
        return Outcome.done(done);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(OpeningProblem.UNDO_BY_REOPENING);
    }
}
