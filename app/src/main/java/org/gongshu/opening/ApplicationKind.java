package org.gongshu.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** 公开数据依申请: somebody from society asks for what is listed and gets a copy of their own. */
@Component
final class ApplicationKind implements CaseKind {

    private final OpenOrders orders;
    private final Applicability law;
    private final Licensing licensing;

    ApplicationKind(OpenOrders orders, Applicability law, Licensing licensing) {
        this.orders = orders;
        this.law = law;
        this.licensing = licensing;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.OPENING_APPLICATION;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.GRANT_OPEN_USE);
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(DatasetSource.TYPE, 1, Fact.PURPOSE));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        Map<PartyRole, List<Party>> parties = new HashMap<>(CaseKind.super.parties(opening));
        parties.put(PartyRole.LICENSEE, List.of(opening.applicant()));
        return parties;
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        Subject named = opening.subjects().getFirst();
        OpenOrder order =
                orders.find(Scope.of(opening.region()), named.reference()).orElseThrow();
        if (order.access() == OpenAccess.OPEN) {
            return Outcome.refused(Refusal.of(OpeningProblem.OPEN_TO_ALL).at("about[0].id"));
        }
        return Outcome.done(
                opening.about(licensing.asked(opening)).fact(Fact.OPENING_TYPE, OpeningType.CONDITIONAL.word()));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return law.wrongPurpose(opening);
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        return conclusion.effects().contains(Effect.GRANT_OPEN_USE)
                ? licensing.give(conclusion)
                : Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(licensing.endOfCase(conclusion));
    }
}
