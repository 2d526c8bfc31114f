package org.gongshu.regulation.mutation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.RefusalRule;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Starter;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.regulation.SupplementRule;
import org.gongshu.regulation.mutation.Mutant.Kind;

/** Changes one procedure: its steps, who begins it, what it asks for, what refusing takes, what it brings about. */
record ProcedureMutants(Regulation regulation, Procedure procedure, Notebook notes) {

    static List<Mutant> of(Regulation regulation, Procedure procedure) {
        Notebook notes = Notebook.of("procedures/" + procedure.id() + ".yaml");
        new ProcedureMutants(regulation, procedure, notes).all();
        return List.copyOf(notes.mutants());
    }

    private void all() {
        notes.removes(Kind.RULE, "", procedure.id(), procedure.article());
        starters();
        evidence(procedure.apply(), "apply");
        for (int i = 0; i < procedure.steps().size(); i++) {
            step(procedure.steps().get(i), "steps[" + i + "]");
        }
        refusal();
        supplement();
        effects();
        records();
    }

    /** What the application must bring is in the case from its first day, so that it is kept in any case. */
    private void records() {
        for (int i = 0; i < procedure.keep().size(); i++) {
            var record = procedure.keep().get(i);
            if (procedure.apply().stream().noneMatch(each -> each.id().equals(record.id()))) {
                notes.removes(Kind.EVIDENCE, "keep[" + i + "]", record.id(), record.article());
            }
        }
    }

    /** Where every department may begin, naming one body beside them changes nothing. */
    private void starters() {
        boolean every = procedure.starters().stream().anyMatch(starter -> starter.role() == PartyRole.DEPARTMENT);
        for (int i = 0; i < procedure.starters().size(); i++) {
            Starter starter = procedure.starters().get(i);
            if (starter.role() == PartyRole.DEPARTMENT || !every) {
                notes.removes(
                        Kind.DECIDER, "starters[" + i + "]", starter.role().word(), starter.article());
            }
        }
    }

    private void step(Step step, String key) {
        new ClockMutants(notes, procedure).of(step, key);
        new DeciderMutants(notes).of(step, key);
        evidence(step.evidence(), key + ".evidence");
        if (step.when() != null) {
            notes.changes(Kind.OUTCOME, key + ".when", "when", "none", step.article());
        }
        step.outcomes().forEach((outcome, next) -> outcome(outcome, next, key + ".outcomes.", step.article()));
    }

    private void evidence(List<Evidence> wanted, String at) {
        for (int i = 0; i < wanted.size(); i++) {
            Evidence evidence = wanted.get(i);
            if (!isAskedForElsewhere(evidence.id(), at)) {
                notes.removes(Kind.EVIDENCE, at + "[" + i + "]", evidence.id(), evidence.article());
            }
        }
    }

    /** By a gate, with which it is taken away; by the application; or by the engine, which wants the day a clock runs from. */
    private boolean isAskedForElsewhere(String evidence, String at) {
        boolean applied = !at.equals("apply")
                && procedure.apply().stream().anyMatch(each -> each.id().equals(evidence));
        boolean day = evidence.equals("circumstance") && procedure.countsFrom(StartEvent.Kind.CIRCUMSTANCE);
        return applied || day || GateMutants.asksFor(regulation, evidence);
    }

    /** A supplement may be asked for at every step whatever the file says, so that none is lost for a missing paper. */
    private void outcome(StepOutcome outcome, Next next, String at, ArticleRef article) {
        String key = at + outcome.word();
        switch (next) {
            case Next.Conclude(CaseOutcome end) ->
                notes.changes(
                        Kind.OUTCOME, key + ".conclude", end.word(), other(end).word(), article);
            case Next.ToStep(String step) ->
                notes.changes(Kind.OUTCOME, key, "to-step " + step, Map.of("conclude", "lapsed"), article);
            case Next.Supplement() -> {}
        }
    }

    private static CaseOutcome other(CaseOutcome end) {
        return switch (end) {
            case REFUSED -> CaseOutcome.AGREED;
            case AGREED, PARTLY_AGREED, CONFIRMED, NOT_OURS -> CaseOutcome.REFUSED;
            case DONE, RETRACTED -> CaseOutcome.LAPSED;
            case LAPSED -> CaseOutcome.DONE;
        };
    }

    private void refusal() {
        switch (procedure.refusal()) {
            case RefusalRule.Nothing() -> {}
            case RefusalRule.Reason(ArticleRef article) ->
                notes.changes(Kind.BASIS, "refusal", "reason", "nothing", article);
            case RefusalRule.Basis(Set<BasisLevel> accepted, ArticleRef article) -> {
                notes.changes(Kind.BASIS, "refusal", "basis", "nothing", article);
                BasisMutants.levels(notes, accepted, "refusal.basis.accepted", article);
            }
            case RefusalRule.ReasonOrBasis(Set<BasisLevel> accepted, ArticleRef article) -> {
                notes.changes(Kind.BASIS, "refusal", "reason-or-basis", "nothing", article);
                BasisMutants.levels(notes, accepted, "refusal.reason-or-basis.accepted", article);
            }
        }
    }

    /** What the rule says is only binding where a step can ask for more. */
    private void supplement() {
        SupplementRule rule = procedure.supplement();
        boolean asks =
                procedure.steps().stream().anyMatch(step -> step.outcomes().containsValue(new Next.Supplement()));
        if (!asks) {
            return;
        }
        if (counts()) {
            String other = rule.clock() == SupplementRule.Running.STOPS ? "runs" : "stops";
            notes.changes(Kind.START, "supplement.clock", rule.clock().word(), other, rule.article());
        }
        if (rule.oneNotice()) {
            notes.changes(Kind.EVIDENCE, "supplement.one-notice", "true", false, rule.article());
        }
        if (rule.refusalForbidden()) {
            notes.changes(Kind.BASIS, "supplement.refusal-forbidden", "true", false, rule.article());
        }
    }

    /** Whether a step that can ask for more has a number of days that could stop. */
    private boolean counts() {
        return procedure.steps().stream()
                .anyMatch(step ->
                        step.clock() instanceof Clock.Term && step.outcomes().containsValue(new Next.Supplement()));
    }

    private void effects() {
        procedure.effects().forEach((CaseOutcome outcome, Set<Effect> effects) -> {
            String key = "effects." + outcome.word();
            List<String> words = Notebook.words(effects);
            for (String word : words) {
                List<String> rest =
                        words.stream().filter(each -> !each.equals(word)).toList();
                notes.changes(Kind.OUTCOME, key, "" + words, rest, procedure.article());
            }
        });
    }
}
