package org.gongshu.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Procedure;
import org.gongshu.regulation.RefusalRule;

/** Whether grounds suffice for a refusal, under every text that binds. Internal rules never do, and nothing out of force does. */
record RefusalGrounds(Law law) {

    /** What is wrong with the grounds; {@code path} leads to them in the request. */
    Optional<Refusal> wrongWith(Grounds grounds, String path) {
        return law.binding().stream()
                .flatMap(each -> wrongUnder(each.procedure(), grounds, path).stream())
                .findFirst();
    }

    private static Optional<Refusal> wrongUnder(Procedure procedure, Grounds grounds, String path) {
        return switch (procedure.refusal()) {
            case RefusalRule.Nothing() -> citedInternally(grounds, path, procedure.article());
            case RefusalRule.Reason(ArticleRef article) ->
                grounds.reason().isBlank()
                        ? Optional.of(refusal(CaseProblem.REASON_MISSING, path + "reason", article))
                        : citedInternally(grounds, path, article);
            case RefusalRule.Basis(Set<BasisLevel> accepted, ArticleRef article) ->
                grounds.basis().isEmpty()
                        ? Optional.of(missing(accepted, path, article))
                        : wrongBasis(grounds, accepted, path, article);
            case RefusalRule.ReasonOrBasis(Set<BasisLevel> accepted, ArticleRef article) ->
                grounds.isEmpty()
                        ? Optional.of(refusal(CaseProblem.REASON_MISSING, path + "reason", article))
                        : wrongBasis(grounds, accepted, path, article);
        };
    }

    private static Optional<Refusal> wrongBasis(
            Grounds grounds, Set<BasisLevel> accepted, String path, ArticleRef article) {
        Optional<Refusal> internal = citedInternally(grounds, path, article);
        if (internal.isPresent() || grounds.basis().isEmpty()) {
            return internal;
        }
        Basis first = grounds.basis().getFirst();
        boolean accepts = grounds.basis().stream().anyMatch(basis -> accepted.contains(basis.level()));
        if (!accepts) {
            return Optional.of(
                    Refusal.of(CaseProblem.BASIS_LEVEL, Map.of("title", first.title(), "levels", words(accepted)))
                            .at(path + "basis")
                            .under(article));
        }
        boolean stands =
                grounds.basis().stream().anyMatch(basis -> accepted.contains(basis.level()) && basis.inForce());
        return stands
                ? Optional.empty()
                : Optional.of(Refusal.of(CaseProblem.BASIS_NOT_IN_FORCE, Map.of("title", first.title()))
                        .at(path + "basis")
                        .under(article));
    }

    private static Optional<Refusal> citedInternally(Grounds grounds, String path, ArticleRef article) {
        return grounds.basis().stream()
                .filter(basis -> basis.level() == BasisLevel.INTERNAL_RULE)
                .findFirst()
                .map(basis -> Refusal.of(CaseProblem.BASIS_INTERNAL, Map.of("title", basis.title()))
                        .at(path + "basis")
                        .under(article));
    }

    private static Refusal missing(Set<BasisLevel> accepted, String path, ArticleRef article) {
        return Refusal.of(CaseProblem.BASIS_MISSING, Map.of("levels", words(accepted)))
                .at(path + "basis")
                .under(article);
    }

    private static Refusal refusal(CaseProblem problem, String field, ArticleRef article) {
        return Refusal.of(problem).at(field).under(article);
    }

    private static String words(Set<BasisLevel> levels) {
        return levels.stream().sorted().map(BasisLevel::word).collect(Collectors.joining(", "));
    }
}
