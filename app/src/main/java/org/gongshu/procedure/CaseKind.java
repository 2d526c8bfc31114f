package org.gongshu.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;

/**
 * What a kind of case means to the room it belongs to; how it runs is the regulation's. One bean per kind, in the
 * purpose's room. A class that serves several kinds is registered once per kind.
 *
 * <p>Example:
 *
 * <pre>{@code
 * @Component
 * final class ShareApplicationKind implements CaseKind {
 *     public ProcedureKind kind() { return ProcedureKind.SHARE_APPLICATION; }
 *     public Set<Effect> effects() { return Set.of(Effect.GRANT); }
 *     public Optional<Refusal> eligibility(Opening opening) { ... the entry is published, its type admits asking ... }
 *     public Outcome<List<Effected>> effect(Conclusion conclusion) {
 *         return grants.issueAll(conclusion.agreed(), conclusion); // same transaction as the decision
 *     }
 *     public Outcome<List<Effected>> undo(Conclusion conclusion) { return grants.revokeAll(conclusion.caseId()); }
 * }
 *
 * cases.open(official, Opening.of(ProcedureKind.SHARE_APPLICATION, region, Party.of(department), title)
 *         .about(Subject.of("catalog-entry", entry.id(), entry.name(), entry.provider(), asked, snapshot))
 *         .fact(Fact.SHARING_TYPE, "conditional")
 *         .state("purpose", purpose));
 * }</pre>
 */
public interface CaseKind {

    ProcedureKind kind();

    /** The effects that {@link #effect} carries out; a profile that asks for another one keeps the program from starting. */
    Set<Effect> effects();

    /** The moments that a conclusion brings about: the gates that stand before them must have been passed by then. */
    default Set<Checkpoint> gates() {
        return Set.of();
    }

    /**
     * Who plays which part. The bodies of the region (authority, committee and the like) are found by the engine and are
     * not named here.
     */
    default Map<PartyRole, List<Party>> parties(Opening opening) {
        List<Party> providers = opening.subjects().stream()
                .flatMap(subject -> Optional.ofNullable(subject.owner()).stream())
                .distinct()
                .map(Party::of)
                .toList();
        List<Party> applicant = List.of(opening.applicant());
        return Map.of(
                PartyRole.APPLICANT, applicant,
                PartyRole.USER_DEPARTMENT, applicant,
                PartyRole.DEPARTMENT, applicant,
                PartyRole.PROVIDER, providers);
    }

    /**
     * What the kind asks for in the general form; empty where it is started in a way of its own (an application for data,
     * a doubt about a value).
     */
    default Optional<CaseForm> form() {
        return Optional.empty();
    }

    /**
     * Completes what came in by the general form with what the platform knows: facts of the subjects, and who plays which
     * part. A refusal names the field. Runs in the opening transaction.
     */
    default Outcome<Opening> completed(Actor by, Opening opening) {
        return Outcome.done(opening);
    }

    /**
     * What is stated in the case and is not for whoever applied: they get it in the way, and behind the mask, in which it
     * is given to them.
     */
    default Set<String> keptFromApplicant() {
        return Set.of();
    }

    /** What stands against opening the case, if anything. Asked in the opening transaction. */
    Optional<Refusal> eligibility(Opening opening);

    /**
     * The records among {@code wanted} that the platform itself holds for the case (evidence of the form {@code record}).
     */
    default Set<String> recordsHeld(Opening opening, Set<String> wanted) {
        return Set.of();
    }

    /**
     * Carries out what must not wait for the end of the case, in the transaction of the act: leaking data leaves the portal
     * at once and is discussed afterwards. Called for every task that was done.
     */
    default Outcome<List<Effected>> acted(Case after, CaseAct act) {
        return Outcome.done(List.of());
    }

    /**
     * Carries out what was decided, in the deciding transaction: a refusal or an exception undoes the decision as well.
     * Called for every conclusion, also a refusal, whose effects may be empty.
     */
    Outcome<List<Effected>> effect(Conclusion conclusion);

    /** Takes back what {@link #effect} did, when a review has replaced the decision. */
    Outcome<List<Effected>> undo(Conclusion conclusion);
}
