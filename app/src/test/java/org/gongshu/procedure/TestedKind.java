package org.gongshu.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Component;

/** A kind that no room carries out yet, so that cases can be worked on over HTTP without any purpose. */
@Component
class TestedKind implements CaseKind {

    @Override
    public ProcedureKind kind() {
        return ProcedureKind.WIDER_USE;
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.RECORD_CONSENT);
    }

    @Override
    public Optional<Refusal> eligibility(Opening opening) {
        return Optional.empty();
    }

    @Override
    public Outcome<List<Effected>> effect(Conclusion conclusion) {
        return Outcome.done(conclusion.effects().stream()
                .map(effect -> new Effected(effect, "test", Ids.next(), effect.word()))
                .toList());
    }

    @Override
    public Outcome<List<Effected>> undo(Conclusion conclusion) {
        return Outcome.done(List.of());
    }
}
