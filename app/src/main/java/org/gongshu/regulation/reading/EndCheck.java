package org.gongshu.regulation.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Next;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.Step;

/** Checks that every step can come to an end, and that nobody can be sent round for ever without a clock. */
record EndCheck(Procedure procedure, Finder finder) {

    /** Reports what was found at a key of the procedure's file. */
    @FunctionalInterface
    interface Finder {
        void add(String key, String zh, String en);
    }

    void run() {
        Set<String> ending = ending();
        Set<String> told = new HashSet<>();
        List<Step> steps = procedure.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String key = "steps[" + i + "]";
            if (!ending.contains(step.id())) {
                finder.add(
                        key + ".outcomes",
                        "环节“" + step.id() + "”走不到办结；至少一个结果要写 conclude，或者去一个能办结的环节。",
                        "Step \"" + step.id()
                                + "\" never comes to an end; write conclude for an outcome, or a step that ends.");
            } else if (isSilent(step) && reaches(step, step.id()) && told.add(step.id())) {
                steps.stream()
                        .filter(other -> reaches(step, other.id()) && reaches(other, step.id()))
                        .forEach(other -> told.add(other.id()));
                finder.add(
                        key + ".clock",
                        "从环节“" + step.id() + "”可以转回它自己，一路没有期限；给这一圈里的一个环节写上期限。",
                        "From step \"" + step.id()
                                + "\" a way leads back to it without any clock; give a step of the round a clock.");
            }
        }
    }

    private Set<String> ending() {
        Set<String> ending = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Step step : procedure.steps()) {
                grown |= ProcedureCheck.leaving(step).stream().anyMatch(next -> ends(next, ending))
                        && ending.add(step.id());
            }
        }
        return ending;
    }

    private static boolean ends(Next next, Set<String> ending) {
        return switch (next) {
            case Next.Conclude _ -> true;
            case Next.ToStep(String to) -> ending.contains(to);
            case Next.Supplement() -> false;
        };
    }

    private static boolean isSilent(Step step) {
        return step.clock() instanceof Clock.Unspecified;
    }

    /** Whether steps without a clock lead from {@code from} to the step {@code wanted}. */
    private boolean reaches(Step from, String wanted) {
        Deque<Step> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            for (String next : after(open.pop())) {
                if (next.equals(wanted)) {
                    return true;
                }
                Predicate<Step> silent = EndCheck::isSilent;
                procedure
                        .findStep(next)
                        .filter(silent)
                        .filter(_ -> seen.add(next))
                        .ifPresent(open::add);
            }
        }
        return false;
    }

    private static Set<String> after(Step step) {
        return ProcedureCheck.leaving(step).stream()
                .filter(Next.ToStep.class::isInstance)
                .map(next -> ((Next.ToStep) next).step())
                .collect(Collectors.toSet());
    }
}
