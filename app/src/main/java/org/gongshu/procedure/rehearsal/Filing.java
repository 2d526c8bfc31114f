package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.procedure.Basis;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Received;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.When;
import org.jspecify.annotations.Nullable;

/** One act of a scenario as it reaches the engine: what it says becomes statements, documents, facts and grounds. */
record Filing(Regulation regulation, Cast cast, When when) {

    private static final Extent ASKED =
            new Extent(Set.of("one", "two"), Set.of("query"), Set.of(), Set.of(), null, null);
    private static final Extent LESS = new Extent(Set.of("one"), Set.of("query"), Set.of(), Set.of(), null, null);
    private static final int USUAL_EXTENSION = 10;
    private static final String REASON = "reason";

    Opening opening() {
        Cast.Member by = cast.member(when.by());
        Opening opening = Opening.of(
                Objects.requireNonNull(when.kind()), cast.region(), by.seat().party(), when.inCase());
        for (String name : when.entries()) {
            UUID id = cast.entryId(name);
            Given.Entry entry = cast.entry(id);
            UUID owner = cast.departmentId(entry.provider());
            opening = opening.about(Subject.of("catalog-entry", id, name, owner, ASKED, Map.of()));
        }
        opening = BroughtFacts.of(regulation, cast, when).into(opening).within(period());
        for (Map.Entry<String, String> each : when.with().entrySet()) {
            opening = opening.state(each.getKey(), each.getValue()).attach(each.getKey());
            LocalDate circumstance = dayIn(each);
            opening = circumstance == null ? opening : opening.because(circumstance);
        }
        return when.receivedOn() == null
                ? opening
                : opening.receivedBefore(new Received(when.receivedOn(), Ids.next(), "0".repeat(64)));
    }

    private static @Nullable LocalDate dayIn(Map.Entry<String, String> evidence) {
        if (!evidence.getKey().equals("circumstance") || evidence.getValue().length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(evidence.getValue().substring(0, 10));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The last day that an order sets. */
    private @Nullable LocalDate period() {
        String stated = when.with().get("period");
        return stated == null ? null : LocalDate.parse(stated);
    }

    Deed extension(UUID task) {
        String amount = when.with().getOrDefault("amount", String.valueOf(USUAL_EXTENSION));
        return new Deed.Extend(task, Integer.parseInt(amount), when.with().getOrDefault(REASON, ""));
    }

    Deed decision(Case current, UUID task) {
        StepOutcome outcome = when.outcome() == null ? StepOutcome.DONE : when.outcome();
        String reason = when.with().getOrDefault(REASON, "");
        String missing = when.with().get("missing");
        Deed.Decide decide = Deed.Decide.of(task, outcome)
                .because(new Grounds(reason, cited()))
                .stating(when.with())
                .with(when.with().keySet())
                .missing(missing == null ? List.of() : List.of(missing));
        String concerned = when.with().get("forward-to");
        decide = concerned == null ? decide : decide.forwarding(cast.departmentId(concerned));
        return outcome == StepOutcome.PARTLY_AGREED ? decide.lessening(lessened(current, reason)) : decide;
    }

    private static Deed.Lessen[] lessened(Case current, String reason) {
        return current.subjects().stream()
                .map(state -> new Deed.Lessen(state.subject().id(), LESS, List.of(), Grounds.of(reason)))
                .toArray(Deed.Lessen[]::new);
    }

    private List<Basis> cited() {
        String word = when.with().get("basis");
        return Arrays.stream(BasisLevel.values())
                .filter(level -> level.word().equals(word))
                .map(level -> new Basis(Ids.next(), level, level.word(), "1", true))
                .toList();
    }
}
