package org.gongshu.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.Grants;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Effect;
import org.springframework.stereotype.Component;

/** Suspends, restores and ends grants as cases decide. What already is as a case wants it is left as it is. */
@Component
public class GrantStandings {

    /** What can be done with grants by deciding. */
    public static final Set<Effect> EFFECTS =
            Set.of(Effect.SUSPEND_GRANT, Effect.RESTORE_GRANT, Effect.TERMINATE_GRANT);

    private static final String REASON = "reason";

    private final Grants grants;

    GrantStandings(Grants grants) {
        this.grants = grants;
    }

    /** A grant among the subjects that has ended for good, so that nothing can be decided about it. */
    Optional<Refusal> endedAmong(Opening opening) {
        return opening.subjects().stream()
                .map(Subject::reference)
                .flatMap(id -> grants.find(Scope.of(opening.region()), id).stream())
                .filter(grant -> grant.standing() == Grant.Standing.TERMINATED)
                .findFirst()
                .map(grant -> Refusal.of(
                                SharingProblem.GRANT_ENDED,
                                Map.of("name", grant.terms().entryName()))
                        .at("about"));
    }

    /** Does it in the deciding transaction; empty where nothing was left to do. */
    public Outcome<Optional<Effected>> carryOut(Effect effect, UUID id, Conclusion conclusion) {
        Scope scope = Scope.of(conclusion.region());
        Optional<Grant> found = grants.find(scope, id).filter(grant -> grant.standing() != Grant.Standing.TERMINATED);
        if (found.isEmpty() || isAlready(effect, found.get())) {
            return Outcome.done(Optional.empty());
        }
        Grant grant = found.get();
        GrantAct act = GrantAct.ofCase(conclusion.caseId(), conclusion.at()).because(reasonOf(conclusion));
        Outcome<Grant> changed = switch (effect) {
            case SUSPEND_GRANT -> grants.suspend(scope, id, grant.version(), act);
            case RESTORE_GRANT -> grants.resume(scope, id, grant.version(), act);
            case TERMINATE_GRANT -> grants.terminate(scope, id, grant.version(), act);
            default -> throw new IllegalArgumentException(effect.word());
        };
        return changed.map(
                now -> Optional.of(new Effected(effect, "grant", id, now.terms().entryName())));
    }

    private static boolean isAlready(Effect effect, Grant grant) {
        return (effect == Effect.SUSPEND_GRANT && grant.standing() == Grant.Standing.SUSPENDED)
                || (effect == Effect.RESTORE_GRANT && grant.standing() == Grant.Standing.ACTIVE);
    }

    private static String reasonOf(Conclusion conclusion) {
        String said = conclusion.statements().getOrDefault(REASON, "");
        return said.isBlank() ? conclusion.number() : said;
    }
}
