package org.gongshu.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 复核: another body decides again on what was asked. Where it agrees, its decision takes the place of the reply: the
 * engine takes back what the reply did, and what was asked is done.
 */
@Component
final class ReviewKind implements CaseKind {

    /** The key of the subject's snapshot that names the kind of the case that is reviewed. */
    private static final String REVIEWED = "reviewed";

    private final ObjectProvider<Cases> cases;
    private final Licensing licensing;
    private final Promising promising;

    ReviewKind(ObjectProvider<Cases> cases, Licensing licensing, Promising promising) {
        this.cases = cases;
        this.licensing = licensing;
        this.promising = promising;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.REVIEW;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.REPLACE_REPLY);
    }

    /** A reply that was given on paper is reviewed too; the department that gave it is named then. */
    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.plain().and("department", 0, 1).against(CaseForm.Against.MAYBE_A_CASE));
    }

    /** The review is about what was asked, so that it can be decided again. */
    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        if (opening.parent() == null) {
            return Outcome.done(opening);
        }
        Case reviewed = cases.getObject().findCase(by, opening.parent()).orElseThrow();
        List<Subject> subjects = new ArrayList<>();
        for (SubjectState state : reviewed.subjects()) {
            Subject asked = state.subject();
            Map<String, Object> snapshot = new TreeMap<>(asked.snapshot());
            snapshot.put(REVIEWED, reviewed.law().procedure().kind().word());
            subjects.add(
                    Subject.of(asked.type(), asked.reference(), asked.title(), asked.owner(), asked.asked(), snapshot));
        }
        Opening again = opening.about(subjects);
        for (Map.Entry<Fact, Set<String>> fact : reviewed.facts().entrySet()) {
            for (String value : fact.getValue()) {
                again = again.fact(fact.getKey(), value);
            }
        }
        return Outcome.done(again);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        if (!conclusion.effects().contains(Effect.REPLACE_REPLY)) {
            return Outcome.done(List.of());
        }
        return instead(conclusion).map(done -> {
            List<Effected> all = new ArrayList<>(done);
            if (conclusion.parent() != null) {
                all.addFirst(new Effected(Effect.REPLACE_REPLY, "case", conclusion.parent(), conclusion.title()));
            }
            return all;
        });
    }

    private Outcome<List<Effected>> instead(Conclusion conclusion) {
        @Nullable
        String reviewed = conclusion.subjects().stream()
                .flatMap(state -> Optional.ofNullable(state.subject().snapshot().get(REVIEWED)).stream())
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
        return ProcedureKind.OPENING_APPLICATION.word().equals(reviewed)
                ? licensing.give(conclusion)
                : Outcome.done(promising.promise(conclusion));
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.refused(OpeningProblem.REVIEW_IS_FINAL);
    }
}
