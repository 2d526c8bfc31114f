package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended, and what its kind has to carry out.
 *
 * @param effects what the profile wants done for this outcome
 * @param article of the step that decided
 * @param decidedBy the person who decided last; null where nobody did (retracted, lapsed)
 */
public record Conclusion(
        UUID caseId,
        String number,
        UUID region,
        ProcedureKind kind,
        String title,
        CaseOutcome outcome,
        Set<Effect> effects,
        Party applicant,
        UUID filedBy,
        Map<PartyRole, List<Party>> parties,
        List<SubjectState> subjects,
        Map<Fact, Set<String>> facts,
        Map<String, String> statements,
        ArticleRef article,
        @Nullable UUID decidedBy,
        Instant at,
        LocalDate on,
        @Nullable UUID parent) {

    public Conclusion {
        effects = Set.copyOf(effects);
        parties = Map.copyOf(parties);
        subjects = List.copyOf(subjects);
        facts = Map.copyOf(facts);
        statements = Map.copyOf(statements);
    }

    /** The conclusion of a case that has ended. */
    static Conclusion of(Case ended) {
        CaseOutcome outcome = Objects.requireNonNull(ended.outcome(), "the case is open");
        Instant at = Objects.requireNonNull(ended.closedAt());
        return new Conclusion(
                ended.id(),
                ended.number(),
                ended.region(),
                ended.law().procedure().kind(),
                ended.title(),
                outcome,
                ended.law().procedure().effects().getOrDefault(outcome, Set.of()),
                ended.applicant(),
                ended.filedBy(),
                ended.parties(),
                ended.subjects(),
                ended.facts(),
                ended.statements(),
                ended.law().article(),
                null,
                at,
                LegalTime.dayOf(at),
                ended.parent());
    }

    /** The subjects that were given, in whole or in part, each with its granted extent. */
    public List<SubjectState> agreed() {
        return subjects.stream().filter(SubjectState::isGiven).toList();
    }
}
