package org.gongshu.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Gate;
import org.jspecify.annotations.Nullable;

/** The end of a case: what has become of each subject, and what has to be carried out. */
final class Concluding {

    private static final Set<CaseOutcome> GOOD =
            Set.of(CaseOutcome.AGREED, CaseOutcome.PARTLY_AGREED, CaseOutcome.DONE);

    private Concluding() {}

    /** The first gate that keeps the case from ending well. */
    static Optional<Refusal> gateClosed(Proceeding proceeding, CaseOutcome outcome) {
        if (!GOOD.contains(outcome)) {
            return Optional.empty();
        }
        for (Gate gate : proceeding.setting().gates()) {
            List<Evidence> missing = proceeding.missing(gate.evidence(), Set.of());
            if (!missing.isEmpty()) {
                return Optional.of(Proceeding.evidenceMissing(
                                CaseProblem.GATE_NOT_PASSED,
                                missing,
                                Map.of("gate", gate.title().zh()))
                        .under(gate.article()));
            }
        }
        return Optional.empty();
    }

    static Conclusion of(Proceeding proceeding, CaseOutcome foreseen, ArticleRef article, @Nullable UUID decidedBy) {
        proceeding.subjects().forEach(state -> proceeding.put(ended(state, foreseen)));
        CaseOutcome outcome = outcomeOf(foreseen, proceeding.subjects());
        tell(proceeding, outcome);
        Case base = proceeding.base();
        return new Conclusion(
                base.id(),
                base.number(),
                base.region(),
                base.law().procedure().kind(),
                base.title(),
                outcome,
                effectsOf(base.law(), outcome),
                base.applicant(),
                base.filedBy(),
                proceeding.parties(),
                proceeding.subjects(),
                base.facts(),
                proceeding.statements(),
                article,
                decidedBy,
                proceeding.now(),
                proceeding.today(),
                base.parent());
    }

    private static SubjectState ended(SubjectState state, CaseOutcome foreseen) {
        if (state.outcome() != null) {
            return state;
        }
        boolean agreed = foreseen == CaseOutcome.AGREED || foreseen == CaseOutcome.PARTLY_AGREED;
        CaseOutcome whole = state.withheld().isEmpty() ? CaseOutcome.AGREED : CaseOutcome.PARTLY_AGREED;
        return new SubjectState(
                state.subject(), agreed ? whole : foreseen, state.granted(), state.withheld(), state.grounds());
    }

    private static CaseOutcome outcomeOf(CaseOutcome foreseen, List<SubjectState> subjects) {
        if (foreseen != CaseOutcome.AGREED && foreseen != CaseOutcome.PARTLY_AGREED) {
            return foreseen;
        }
        boolean whole = subjects.stream().allMatch(state -> state.outcome() == CaseOutcome.AGREED);
        return whole ? CaseOutcome.AGREED : CaseOutcome.PARTLY_AGREED;
    }

    private static Set<Effect> effectsOf(Law law, CaseOutcome outcome) {
        Map<CaseOutcome, Set<Effect>> effects = law.procedure().effects();
        return outcome == CaseOutcome.PARTLY_AGREED
                ? effects.getOrDefault(outcome, effects.getOrDefault(CaseOutcome.AGREED, Set.of()))
                : effects.getOrDefault(outcome, Set.of());
    }

    private static void tell(Proceeding proceeding, CaseOutcome outcome) {
        if (outcome == CaseOutcome.AGREED || outcome == CaseOutcome.PARTLY_AGREED) {
            proceeding.tell(CaseNotice.What.AGREED);
        }
        if (outcome == CaseOutcome.REFUSED) {
            proceeding.tell(CaseNotice.What.REFUSED);
        }
        proceeding.tell(CaseNotice.What.CONCLUDED);
        proceeding.tell(CaseNotice.What.CONCLUDED, Seat.desk(proceeding.base().applicant()), null, null);
    }
}
