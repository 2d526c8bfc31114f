package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
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

    /** The subjects that were given, in whole or in part, each with its granted extent. */
    public List<SubjectState> agreed() {
        return subjects.stream().filter(SubjectState::isGiven).toList();
    }
}
