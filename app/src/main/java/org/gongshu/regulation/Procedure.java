package org.gongshu.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * A procedure: from application to conclusion.
 *
 * @param id the file's name without its ending, unique in the regulation
 * @param when it applies only where all of these hold; empty means always
 * @param receiver whose receipt starts periods "from receipt"
 * @param apply what the application must bring
 * @param steps in the order of the file; the first is where a case begins
 * @param agreement null where the text wants none
 */
public record Procedure(
        String id,
        ProcedureKind kind,
        Text title,
        ArticleRef article,
        List<Condition> when,
        List<Starter> starters,
        PartyRole receiver,
        List<Evidence> apply,
        List<Step> steps,
        RefusalRule refusal,
        SupplementRule supplement,
        RetractRule retract,
        List<Remedy> remedies,
        @Nullable AgreementRule agreement,
        Map<CaseOutcome, Set<Effect>> effects,
        List<NoticeRule> notices,
        List<RecordRule> keep) {

    public Procedure {
        when = List.copyOf(when);
        starters = List.copyOf(starters);
        apply = List.copyOf(apply);
        steps = List.copyOf(steps);
        remedies = List.copyOf(remedies);
        effects = Map.copyOf(effects);
        notices = List.copyOf(notices);
        keep = List.copyOf(keep);
    }

    /** The step with this id, if there is one. */
    public Optional<Step> findStep(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** Whether it applies among {@code facts}. */
    public boolean applies(Map<Fact, Set<String>> facts) {
        return when.stream().allMatch(condition -> condition.holds(facts));
    }

    /** Whether a period of the procedure begins with such an event. */
    public boolean countsFrom(StartEvent.Kind event) {
        return steps.stream()
                .anyMatch(step ->
                        step.clock() instanceof Clock.Term term && term.from().equals(new StartEvent.Event(event)));
    }
}
