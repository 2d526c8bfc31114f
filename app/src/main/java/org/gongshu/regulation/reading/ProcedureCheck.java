package org.gongshu.regulation.reading;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Actors;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.RefusalRule;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;

/** Checks that a procedure can be walked from its first step to an end, and that it does not contradict itself. */
record ProcedureCheck(Regulation regulation, Procedure procedure, Report report) {

    private static final Set<StepOutcome> ENDS_BADLY =
            EnumSet.of(StepOutcome.REFUSED, StepOutcome.FAILED, StepOutcome.UNSETTLED);

    void run() {
        if (procedure.steps().isEmpty() || procedure.starters().isEmpty()) {
            add("steps", "至少要有一个环节和一个发起方。", "At least one step and one starter are wanted.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < procedure.steps().size(); i++) {
            Step step = procedure.steps().get(i);
            if (!seen.add(step.id())) {
                add(key(i) + ".id", "环节编号重复。", "This step's id is used twice.");
            }
            step(step, key(i));
        }
        reachability();
        new EndCheck(procedure, this::add).run();
        whole();
    }

    private void step(Step step, String key) {
        if (!step.act().isStep()) {
            add(key + ".act", "这个动作随时可做，不能作为环节。", "This act can happen at any time and is no step.");
        }
        if (!missing(step).isEmpty()) {
            add(key + ".outcomes", "缺少结果 " + words(missing(step)) + "。", "Outcomes missing: " + words(missing(step)));
        }
        step.outcomes().forEach((outcome, next) -> next(key + ".outcomes." + outcome.word(), outcome, next));
        if (step.when() != null) {
            target(key + ".when.otherwise", step.when().otherwise());
        }
        if (step.by() instanceof Actors.Rest(String earlier)
                && procedure.findStep(earlier).map(Step::by).orElse(null) instanceof Actors.Any == false) {
            add(key + ".by", "rest 要指向一个 any 环节。", "rest must name a step done by any.");
        }
        if (step.by() instanceof Actors.Quorum(var roles, int needed) && (needed < 1 || needed > roles.size())) {
            add(key + ".by.quorum.needed", "所需人数超出范围。", "More are needed than there are.");
        }
        clock(step, key);
    }

    private static Set<StepOutcome> missing(Step step) {
        Set<StepOutcome> wanted = switch (step.act()) {
            case DECIDE -> EnumSet.of(StepOutcome.AGREED, StepOutcome.REFUSED);
            case SIGN_OFF -> EnumSet.of(StepOutcome.AGREED, StepOutcome.REFUSED);
            case NEGOTIATE -> EnumSet.of(StepOutcome.SETTLED, StepOutcome.UNSETTLED);
            case VERIFY -> EnumSet.of(StepOutcome.CONFIRMED, StepOutcome.DIFFERS);
            default -> step.outcomes().isEmpty() ? EnumSet.of(StepOutcome.DONE) : Set.of();
        };
        Set<StepOutcome> missing = new HashSet<>(wanted);
        missing.removeAll(step.outcomes().keySet());
        return missing;
    }

    private void next(String key, StepOutcome outcome, Next next) {
        boolean supplement = next instanceof Next.Supplement;
        if (supplement != (outcome == StepOutcome.RETURNED)) {
            add(key, "补正（returned）与 supplement 要成对使用。", "returned and supplement belong together.");
        }
        target(key, next);
    }

    private void target(String key, Next next) {
        if (next instanceof Next.ToStep(String to) && procedure.findStep(to).isEmpty()) {
            add(key, "没有叫“" + to + "”的环节。", "There is no step \"" + to + "\".");
        }
    }

    private void clock(Step step, String key) {
        if (!(step.clock() instanceof Clock.Term term)) {
            return;
        }
        if (term.amount() < 1 || term.amount() > 3660) {
            add(key + ".clock.term.amount", "期限超出范围。", "No such period.");
        }
        boolean startKnown = switch (term.from()) {
            case StartEvent.StepDone(String earlier) ->
                procedure.findStep(earlier).isPresent();
            case StartEvent.Event(StartEvent.Kind kind) ->
                switch (kind) {
                    case ACCEPTANCE -> has(Act.ACCEPT);
                    case DECISION -> has(Act.DECIDE);
                    case APPLICATION, RECEIPT, ARRIVAL, CIRCUMSTANCE -> true;
                };
        };
        if (!startKnown) {
            add(key + ".clock.term.from", "没有产生这个起算点的环节。", "No step makes this start.");
        }
    }

    private boolean has(Act act) {
        return procedure.steps().stream().anyMatch(step -> step.act() == act);
    }

    private void reachability() {
        Deque<String> open =
                new ArrayDeque<>(List.of(procedure.steps().getFirst().id()));
        Set<String> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            procedure.findStep(open.pop()).ifPresent(step -> {
                for (Next next : leaving(step)) {
                    if (next instanceof Next.ToStep(String to) && reached.add(to)) {
                        open.add(to);
                    }
                }
            });
        }
        for (int i = 0; i < procedure.steps().size(); i++) {
            String id = procedure.steps().get(i).id();
            if (!reached.contains(id)) {
                add(key(i), "走不到环节“" + id + "”。", "Step \"" + id + "\" cannot be reached.");
            }
        }
    }

    static Collection<Next> leaving(Step step) {
        Set<Next> next = new HashSet<>(step.outcomes().values());
        if (step.when() != null) {
            next.add(step.when().otherwise());
        }
        return next;
    }

    private void whole() {
        Set<CaseOutcome> ends = new HashSet<>();
        procedure.steps().stream().flatMap(step -> leaving(step).stream()).forEach(next -> {
            if (next instanceof Next.Conclude(CaseOutcome outcome)) {
                ends.add(outcome);
            }
        });
        if (ends.isEmpty()) {
            add("steps", "没有一个结果通向办结。", "No outcome leads to an end.");
        }
        for (CaseOutcome outcome : procedure.effects().keySet()) {
            if (!ends.contains(outcome)) {
                add("effects." + outcome.word(), "办理程序不会这样办结。", "The procedure never ends so.");
            }
        }
        boolean refuses = procedure.steps().stream()
                .anyMatch(step -> step.outcomes().keySet().stream().anyMatch(ENDS_BADLY::contains));
        if (!(procedure.refusal() instanceof RefusalRule.Nothing) && !refuses) {
            add("refusal", "没有环节可以拒绝。", "No step can refuse.");
        }
        if ((procedure.agreement() != null) != has(Act.SIGN_AGREEMENT)) {
            add("agreement", "协议与签订协议的环节要成对出现。", "An agreement and a step that signs it belong together.");
        }
        grounds();
    }

    private void grounds() {
        if (!RegulationCheck.grounded(procedure.supplement())) {
            add("supplement", "要有条文或者解释。", "An article or an interpretation is wanted.");
        }
        if (procedure.retract().article() == null && procedure.retract().interpretation() == null) {
            add("retract", "要有条文或者解释。", "An article or an interpretation is wanted.");
        }
        for (int i = 0; i < procedure.remedies().size(); i++) {
            if (procedure.remedies().get(i) instanceof Remedy.Appeal appeal
                    && regulation.selectable()
                    && regulation.procedures().stream().noneMatch(other -> other.kind() == appeal.kind())) {
                add("remedies[" + i + "].appeal.kind", "没有这一类办理程序。", "There is no procedure of this kind.");
            }
        }
    }

    private void add(String key, String zh, String en) {
        String article = procedure.article().article();
        report.add(
                "procedures/" + procedure.id() + ".yaml",
                key,
                zh + "（第" + article + "条）",
                en + " (article " + article + ")");
    }

    private static String key(int index) {
        return "steps[" + index + "]";
    }

    private static String words(Set<StepOutcome> outcomes) {
        return String.join(
                ", ", outcomes.stream().map(StepOutcome::word).sorted().toList());
    }
}
