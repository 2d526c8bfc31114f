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
import org.gongshu.procedure.CaseForm;
import org.gongshu.procedure.CaseKind;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Effected;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** 开放需求: society wants something to be listed or opened; whoever has it answers, and keeps what it promises. */
@Component
final class DemandKind implements CaseKind {

    private final Promising promising;

    DemandKind(Promising promising) {
        this.promising = promising;
    }

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.OPENING_DEMAND;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.START_OPENING_PUBLICATION);
    }

    /** Whose data it is; of what society cannot see it only knows that. */
    @Override
    public Optional<CaseForm> form() {
        return Optional.of(CaseForm.about("department", 1, Fact.DEMAND));
    }

    @Override
    public Outcome<Opening> completed(Actor by, Opening opening) {
        List<Subject> subjects = new ArrayList<>();
        for (Subject named : opening.subjects()) {
            Map<String, Object> snapshot = new TreeMap<>(named.snapshot());
            snapshot.put(Promising.WANTED, opening.statements().getOrDefault("demand", opening.title()));
            subjects.add(Subject.whole(named.type(), named.reference(), named.title(), named.owner(), snapshot));
        }
        return Outcome.done(opening.about(subjects));
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        return Outcome.done(
                conclusion.effects().contains(Effect.START_OPENING_PUBLICATION)
                        ? promising.promise(conclusion)
                        : List.of());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return promising.takeBack(conclusion);
    }
}
