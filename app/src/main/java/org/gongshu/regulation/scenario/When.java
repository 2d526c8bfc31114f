package org.gongshu.regulation.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One act on one day, and what must be seen right after it.
 *
 * @param day the legal day of the act
 * @param by the name of a person
 * @param kind the kind of case that {@code apply} starts, null for other acts
 * @param inCase the scenario's name of the case
 * @param entries entries the application is about
 * @param step the step in which the act is done, null where the case stands at only one
 * @param outcome how the step ends, null where the act has no outcome
 * @param receivedOn the legal day of receipt where it precedes entry, null otherwise
 * @param with statements, documents and provisions that come with it, by evidence word
 * @param facts facts of the case that the application states, by the words of {@code Fact}
 * @param then what must be seen right after it
 */
public record When(
        LocalDate day,
        String by,
        Act act,
        @Nullable ProcedureKind kind,
        String inCase,
        List<String> entries,
        @Nullable String step,
        @Nullable StepOutcome outcome,
        @Nullable LocalDate receivedOn,
        Map<String, String> with,
        Map<String, List<String>> facts,
        List<Then> then) {

    public When {
        entries = List.copyOf(entries);
        with = Map.copyOf(with);
        facts = Map.copyOf(facts);
        then = List.copyOf(then);
    }
}
