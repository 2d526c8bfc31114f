package org.gongshu.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
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
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.springframework.stereotype.Component;

/**
 * 异议: somebody from society doubts data about them. They speak to one department; where the law has that one raise the
 * doubt with whoever owns the data, the objection ends only when it has been raised.
 */
@Component
final class ObjectionKind implements CaseKind {

    private static final String DEPARTMENT = "department";

    private final ObjectionTable table;
    private final Regulations regulations;

    ObjectionKind(ObjectionTable table, Regulations regulations) {
        this.table = table;
        this.regulations = regulations;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.OBJECTION;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.FORWARD);
    }

    /** The department that they are dealing with, and the dataset where it is about something open. */
    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(DEPARTMENT, 1).and("dataset", 0, 1));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        List<Party> spokenTo = owners(opening, DEPARTMENT);
        List<Party> owners = owners(opening, "dataset");
        Map<PartyRole, List<Party>> parties = new HashMap<>(CaseKind.super.parties(opening));
        parties.put(PartyRole.USER_DEPARTMENT, spokenTo);
        parties.put(PartyRole.PROVIDER, owners.isEmpty() ? spokenTo : owners);
        return parties;
    }

    private static List<Party> owners(Opening opening, String type) {
        return opening.subjects().stream()
                .filter(subject -> subject.type().equals(type))
                .map(Subject::owner)
                .filter(Objects::nonNull)
                .map(Party::of)
                .toList();
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        boolean ofSociety = opening.applicant() instanceof Party.OfSociety;
        return Outcome.done(opening.fact(Fact.RAISED_BY, (ofSociety ? RaisedBy.PUBLIC : RaisedBy.DEPARTMENT).word()));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.FORWARD)) {
            return Outcome.done(List.of());
        }
        Optional<ObjectionTable.Forward> forward = table.findOf(conclusion.caseId());
        if (forward.isPresent()) {
            return Outcome.done(List.of(
                    new Effected(Effect.FORWARD, "correction", forward.get().correction(), conclusion.title())));
        }
        return isRaisedByUser(conclusion)
                ? Outcome.refused(Refusal.of(QualityProblem.NOT_FORWARDED).under(conclusion.article()))
                : Outcome.done(toOwner(conclusion));
    }

    private static List<Effected> toOwner(Conclusion conclusion) {
        return conclusion.parties().getOrDefault(PartyRole.PROVIDER, List.of()).stream()
                .map(owner -> new Effected(Effect.FORWARD, DEPARTMENT, owner.id(), conclusion.title()))
                .toList();
    }

    /** Whether the law has the using department raise the doubt, rather than pass it on as it is. */
    private boolean isRaisedByUser(Conclusion conclusion) {
        return regulations
                .profile(conclusion.region(), conclusion.on())
                .flatMap(profile -> profile.findProcedure(ProcedureKind.OBJECTION, conclusion.facts()))
                .filter(found -> found.rule().receiver() == PartyRole.USER_DEPARTMENT)
                .isPresent();
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(QualityProblem.NOT_UNDONE);
    }
}
