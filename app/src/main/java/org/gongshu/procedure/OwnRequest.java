package org.gongshu.procedure;

import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Step;

/**
 * Nobody decides on their own request: it goes a level up, or it is recorded that this cannot be. Where the law itself
 * has the applicant's side act (its head signs, a department registers its own), there is no conflict.
 */
record OwnRequest(Proceeding proceeding, Step step, PartyRole role) {

    private static final Set<Act> DECISIVE = Set.of(Act.DECIDE, Act.SELECT);
    private static final Set<Act> PERSONAL = Set.of(Act.DECIDE, Act.SELECT, Act.SIGN_OFF);

    /** The seat that takes the place of {@code seat}, or the same one. */
    Seat seatInsteadOf(Seat seat) {
        if (!isConflict(seat)) {
            return seat;
        }
        return proceeding
                .setting()
                .bodies()
                .above(seat.party())
                .map(Seat::desk)
                .orElseGet(() -> Seat.head(seat.party()));
    }

    Optional<Note> noteOf(Seat before, Seat after) {
        if (!isConflict(before)) {
            return Optional.empty();
        }
        return Optional.of(after.party().equals(before.party()) ? Note.OWN_REQUEST_UNAVOIDABLE : Note.LEVEL_UP);
    }

    private boolean isConflict(Seat seat) {
        return DECISIVE.contains(step.act())
                && seat.party().equals(proceeding.base().applicant())
                && !isLawsOwnArrangement();
    }

    private boolean isLawsOwnArrangement() {
        PartyRole body = Roles.bodyOf(role);
        return body == PartyRole.APPLICANT
                || body == PartyRole.USER_DEPARTMENT
                || proceeding.law().procedure().starters().stream()
                        .anyMatch(starter -> Roles.bodyOf(starter.role()) == body);
    }

    /** Whether {@code by} filed what they now want to decide, while somebody else could. */
    Optional<Refusal> refusalOf(Acting by, Seat seat) {
        return isUnavoidable(by) && !proceeding.setting().bodies().isSoleHolder(seat, by.person())
                ? Optional.of(Refusal.of(CaseProblem.OWN_REQUEST).under(step.article()))
                : Optional.empty();
    }

    /** Whether it has to be recorded that {@code by} decides on what they filed. */
    boolean isUnavoidable(Acting by) {
        return PERSONAL.contains(step.act())
                && by.person().equals(proceeding.base().filedBy())
                && !isForApplicantToDo();
    }

    /** What the law leaves to the applicant is no decision on a request, unless its head has to sign. */
    private boolean isForApplicantToDo() {
        boolean applicants = Roles.bodyOf(role) == PartyRole.APPLICANT && !Roles.isHead(role);
        return applicants || proceeding.base().applicant() instanceof Party.OfSociety;
    }
}
