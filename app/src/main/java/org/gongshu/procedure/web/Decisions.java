package org.gongshu.procedure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Citations;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Dimension;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Withheld;
import org.gongshu.regulation.StepOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a decision as it was sent, with the provisions that it cites. */
@Component
class Decisions {

    private final Citations citations;

    Decisions(Citations citations) {
        this.citations = citations;
    }

    Outcome<Deed.Decide> read(Actor by, UUID task, DecisionRequest request, LocalDate today) {
        return Words.read(StepOutcome.class, "outcome", request.outcome())
                .then(outcome -> grounds(by, request.reason(), request.basis(), today)
                        .then(grounds -> lessens(by, request, today)
                                .map(lessens -> decide(task, outcome, grounds, lessens, request))));
    }

    private static Deed.Decide decide(
            UUID task, StepOutcome outcome, Grounds grounds, List<Deed.Lessen> lessens, DecisionRequest request) {
        return new Deed.Decide(
                task,
                outcome,
                grounds,
                lessens,
                request.statements() == null ? Map.of() : request.statements(),
                Set.of(),
                request.missing() == null ? List.of() : request.missing(),
                request.forwardTo(),
                request.period());
    }

    private Outcome<Grounds> grounds(Actor by, @Nullable String reason, @Nullable List<UUID> basis, LocalDate today) {
        return citations
                .cite(by, basis == null ? List.of() : basis, today)
                .map(cited -> new Grounds(reason == null ? "" : reason.strip(), cited));
    }

    private Outcome<List<Deed.Lessen>> lessens(Actor by, DecisionRequest request, LocalDate today) {
        List<Deed.Lessen> lessens = new ArrayList<>();
        for (DecisionRequest.Lessen each :
                request.lessens() == null ? List.<DecisionRequest.Lessen>of() : request.lessens()) {
            Outcome<Deed.Lessen> read = lessen(by, each, today);
            switch (read) {
                case Outcome.Done<Deed.Lessen>(Deed.Lessen lessen) -> lessens.add(lessen);
                case Outcome.Refused<Deed.Lessen>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(lessens);
    }

    private Outcome<Deed.Lessen> lessen(Actor by, DecisionRequest.Lessen each, LocalDate today) {
        return grounds(by, each.reason(), each.basis(), today)
                .then(grounds -> withheld(by, each, today)
                        .map(withheld -> new Deed.Lessen(
                                each.subject(),
                                each.granted() == null ? null : each.granted().extent(),
                                withheld,
                                grounds)));
    }

    private Outcome<List<Withheld>> withheld(Actor by, DecisionRequest.Lessen each, LocalDate today) {
        List<Withheld> parts = new ArrayList<>();
        for (DecisionRequest.WithheldPart part :
                each.withheld() == null ? List.<DecisionRequest.WithheldPart>of() : each.withheld()) {
            Optional<Dimension> dimension = Arrays.stream(Dimension.values())
                    .filter(known -> known.word().equals(part.dimension()))
                    .findFirst();
            if (dimension.isEmpty()) {
                return Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "dimension"))
                        .at("lessens.withheld.dimension"));
            }
            Outcome<Grounds> read = grounds(by, part.reason(), part.basis(), today);
            switch (read) {
                case Outcome.Done<Grounds>(Grounds grounds) ->
                    parts.add(new Withheld(new Extent.Part(dimension.get(), part.value()), grounds));
                case Outcome.Refused<Grounds>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(parts);
    }
}
