package org.gongshu.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.sharing.GrantStandings;
import org.gongshu.sharing.GrantSubjects;

/** Misuse of granted data answers for itself: the user of the grants is told, and where a text says so they are stopped. */
record MisusePreparation(GrantStandings standings) implements RecordingKind.Preparation {

    static final String GRANT = "grant";

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        return Outcome.done(opening.fact(
                Fact.RAISED_BY, opening.applicant() instanceof Party.OfGovernment ? "department" : "public"));
    }

    @Override
    public Map<PartyRole, List<Party>> parties(Map<PartyRole, List<Party>> usual, Opening opening) {
        return GrantSubjects.parties(usual, opening);
    }

    @Override
    public Set<Effect> more() {
        return GrantStandings.EFFECTS;
    }

    @Override
    public Outcome<List<Effected>> carryOut(Effect effect, Conclusion conclusion) {
        return GrantStandings.EFFECTS.contains(effect) ? each(effect, conclusion) : Outcome.done(List.of());
    }

    /** What was suspended goes on again; what has ended stays ended. */
    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return conclusion.effects().contains(Effect.SUSPEND_GRANT)
                ? each(Effect.RESTORE_GRANT, conclusion)
                : Outcome.done(List.of());
    }

    private Outcome<List<Effected>> each(Effect effect, Conclusion conclusion) {
        List<Effected> done = new ArrayList<>();
        for (UUID grant : grants(conclusion)) {
            switch (standings.carryOut(effect, grant, conclusion)) {
                case Outcome.Done<Optional<Effected>>(Optional<Effected> carried) -> carried.ifPresent(done::add);
                case Outcome.Refused<Optional<Effected>>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    private static List<UUID> grants(Conclusion conclusion) {
        return conclusion.subjects().stream()
                .filter(SubjectState::isGiven)
                .map(SubjectState::subject)
                .filter(subject -> subject.type().equals(GRANT))
                .map(subject -> subject.reference())
                .toList();
    }
}
