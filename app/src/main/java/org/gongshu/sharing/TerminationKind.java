package org.gongshu.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/**
 * The end of sharing, for good or until something is put right. A certificate of disposal is evidence, where the law
 * asks for it; what has ended is not revived but applied for again.
 */
@Component
final class TerminationKind implements CaseKind {

    private static final int MANY = 200;

    private final GrantStandings standings;

    TerminationKind(GrantStandings standings) {
        this.standings = standings;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.TERMINATION;
    }

    @Override
    public Set<Effect> effects() {
        return GrantStandings.EFFECTS;
    }

    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about(GrantSubjects.GRANT, MANY));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Opening opening) {
        return GrantSubjects.parties(CaseKind.super.parties(opening), opening);
    }

    /** Why it ends is told by who ends it: its user, whose purpose is over, or its provider. */
    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        if (GrantSubjects.users(opening).contains(opening.applicant())) {
            return Outcome.done(opening.fact(Fact.ENDING, "purpose-ended"));
        }
        boolean provider = opening.subjects().stream()
                .anyMatch(subject -> opening.applicant().id().equals(subject.owner()));
        return Outcome.done(provider ? opening.fact(Fact.ENDING, "provider-ends") : opening);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return standings.endedAmong(opening);
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        List<Effect> wanted = conclusion.effects().stream()
                .filter(GrantStandings.EFFECTS::contains)
                .sorted(Comparator.naturalOrder())
                .toList();
        for (Effect effect : wanted) {
            for (SubjectState subject :
                    conclusion.subjects().stream().filter(SubjectState::isGiven).toList()) {
                switch (standings.carryOut(effect, subject.subject().reference(), conclusion)) {
                    case Outcome.Done<Optional<Effected>>(Optional<Effected> carried) -> carried.ifPresent(done::add);
                    case Outcome.Refused<Optional<Effected>>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
        }
        return Outcome.done(done);
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        if (conclusion.effects().contains(Effect.TERMINATE_GRANT)) {
            return Outcome.refused(SharingProblem.APPLY_AGAIN);
        }
        List<Effected> undone = new ArrayList<>();
        for (SubjectState subject :
                conclusion.subjects().stream().filter(SubjectState::isGiven).toList()) {
            Effect opposite =
                    conclusion.effects().contains(Effect.SUSPEND_GRANT) ? Effect.RESTORE_GRANT : Effect.SUSPEND_GRANT;
            switch (standings.carryOut(opposite, subject.subject().reference(), conclusion)) {
                case Outcome.Done<Optional<Effected>>(Optional<Effected> carried) -> carried.ifPresent(undone::add);
                case Outcome.Refused<Optional<Effected>>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(undone);
    }
}
