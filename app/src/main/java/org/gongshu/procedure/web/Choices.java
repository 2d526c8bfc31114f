package org.gongshu.procedure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.RefusalRule;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;

/** What a task asks of whoever does it, so that a form can ask exactly that. */
final class Choices {

    private static final List<String> STRICTEST_FIRST = List.of("basis", "reason", "reason-or-basis", "nothing");

    private Choices() {}

    private record Refusing(
            String form, Set<BasisLevel> levels, @Nullable ArticleRef article) {}

    static CaseView.Mine of(Case it, Task task) {
        Step step = it.law().step(task.step());
        Refusing refusing = refusing(it.law());
        return new CaseView.Mine(
                task.id(),
                task.step(),
                step.title(),
                task.act().word(),
                step.article().article(),
                CaseViews.gist(it.law(), step.article().article()),
                outcomes(task, step),
                refusing.form(),
                refusing.levels().stream().sorted().map(BasisLevel::word).toList(),
                refusing.article() == null ? null : refusing.article().regulation(),
                refusing.article() == null ? null : refusing.article().article(),
                missing(it, task, step),
                extension(it, task),
                task.subjects().stream().sorted().toList());
    }

    private static List<String> outcomes(Task task, Step step) {
        if (task.act() == Act.EXTEND) {
            return List.of(StepOutcome.AGREED.word(), StepOutcome.REFUSED.word());
        }
        if (task.act() == Act.SUPPLEMENT) {
            return List.of();
        }
        List<String> words = new ArrayList<>(
                step.outcomes().keySet().stream().map(StepOutcome::word).toList());
        if (!words.contains(StepOutcome.RETURNED.word())) {
            words.add(StepOutcome.RETURNED.word());
        }
        return words;
    }

    /** What the strictest of the texts that bind wants; where one wants a provision, that is asked for. */
    private static Refusing refusing(Law law) {
        return law.binding().stream()
                .map(each -> refusing(each.procedure().refusal()))
                .min(java.util.Comparator.comparing(each -> STRICTEST_FIRST.indexOf(each.form())))
                .orElseThrow();
    }

    private static Refusing refusing(RefusalRule rule) {
        return switch (rule) {
            case RefusalRule.Nothing() -> new Refusing("nothing", Set.of(), null);
            case RefusalRule.Reason(ArticleRef article) -> new Refusing("reason", Set.of(), article);
            case RefusalRule.Basis(Set<BasisLevel> accepted, ArticleRef article) ->
                new Refusing("basis", accepted, article);
            case RefusalRule.ReasonOrBasis(Set<BasisLevel> accepted, ArticleRef article) ->
                new Refusing("reason-or-basis", accepted, article);
        };
    }

    private static List<CaseView.Wanted> missing(Case it, Task task, Step step) {
        return task.act() == Act.EXTEND || task.act() == Act.SUPPLEMENT
                ? List.of()
                : step.evidence().stream()
                        .filter(evidence -> evidence.only().stream().allMatch(condition -> condition.holds(it.facts())))
                        .filter(evidence -> !isThere(it, evidence))
                        .map(evidence -> new CaseView.Wanted(
                                evidence.id(),
                                evidence.label(),
                                evidence.form().word(),
                                evidence.article().article()))
                        .toList();
    }

    private static boolean isThere(Case it, Evidence evidence) {
        return it.documents().contains(evidence.id())
                || !it.statements().getOrDefault(evidence.id(), "").isBlank();
    }

    private static CaseView.@Nullable Longer extension(Case it, Task task) {
        boolean asked =
                it.tasks().stream().anyMatch(other -> task.id().equals(other.serves()) && other.act() == Act.EXTEND);
        Clock.Extension extension = task.clock().extension().orElse((Clock.Extension) null);
        if (asked || extension == null) {
            return null;
        }
        return new CaseView.Longer(
                extension.amount(),
                extension.unit().word(),
                extension.consent().word(),
                extension.article().regulation(),
                extension.article().article());
    }
}
