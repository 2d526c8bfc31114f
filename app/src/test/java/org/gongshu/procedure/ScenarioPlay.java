package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.regulation.Word;
import org.gongshu.regulation.scenario.Given;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.Then;
import org.gongshu.regulation.scenario.When;
import org.jspecify.annotations.Nullable;

/** Plays one scenario, act by act, on the real engine and database. */
final class ScenarioPlay {

    private final Regulation regulation;
    private final ScenarioTown town;
    private final ScenarioStage stage;
    private final Map<String, UUID> cases = new HashMap<>();
    private @Nullable Refusal refusal;

    ScenarioPlay(Regulation regulation, ScenarioTown town, ScenarioStage stage) {
        this.regulation = regulation;
        this.town = town;
        this.stage = stage;
    }

    void play(Scenario scenario) {
        for (When when : scenario.when()) {
            stage.clock().moveTo(CaseTable.at(when.day()));
            refusal = null;
            if (when.act() == Act.APPLY) {
                apply(when);
            } else {
                act(when);
            }
            boolean refusalExpected = when.then().stream().anyMatch(Then.Refused.class::isInstance);
            if (!refusalExpected) {
                assertThat(refusal)
                        .as("%s %s of %s", when.day(), when.act(), when.by())
                        .isNull();
            }
            when.then().forEach(this::check);
        }
        scenario.then().forEach(this::check);
    }

    private void apply(When when) {
        Actor by = town.actor(when.by());
        Opening opening = Opening.of(
                java.util.Objects.requireNonNull(when.kind()),
                town.town.id(),
                Desks.partyOf(by).orElseThrow(),
                when.inCase());
        for (String name : when.entries()) {
            Given.Entry entry = town.entry(town.entryId(name));
            opening = opening.about(Subject.of(
                    "catalog-entry", town.entryId(name), name, town.departmentId(entry.provider()), ASKED, Map.of()));
        }
        opening = withFacts(opening, when, by);
        for (Map.Entry<String, String> each : when.with().entrySet()) {
            opening = opening.state(each.getKey(), each.getValue()).attach(each.getKey());
            LocalDate circumstance = dayIn(each);
            opening = circumstance == null ? opening : opening.because(circumstance);
        }
        if (when.receivedOn() != null) {
            opening = opening.receivedBefore(new Received(when.receivedOn(), Ids.next(), "0".repeat(64)));
        }
        keep(when.inCase(), stage.cases().open(by, opening));
    }

    private static final Extent ASKED =
            new Extent(Set.of("one", "two"), Set.of("query"), Set.of(), Set.of(), null, null);

    private static @Nullable LocalDate dayIn(Map.Entry<String, String> evidence) {
        try {
            return evidence.getKey().equals("circumstance")
                    ? LocalDate.parse(evidence.getValue().substring(0, 10))
                    : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Opening withFacts(Opening bare, When when, Actor by) {
        Opening opening = bare;
        for (Map.Entry<String, List<String>> each : when.facts().entrySet()) {
            for (String value : each.getValue()) {
                opening = opening.fact(factOf(each.getKey()), value);
            }
        }
        Set<String> kinds =
                town.person(when.by()).kinds().stream().map(Word::word).collect(Collectors.toSet());
        if (by instanceof Actor.Official) {
            opening = opening.fact(Fact.APPLICANT, "department");
        }
        for (String kind : kinds) {
            opening = opening.fact(Fact.APPLICANT, kind);
        }
        return opening;
    }

    private static Fact factOf(String word) {
        for (Fact fact : Fact.values()) {
            if (fact.word().equals(word)) {
                return fact;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private void keep(String name, Outcome<Case> outcome) {
        switch (outcome) {
            case Outcome.Done<Case>(Case opened) -> cases.put(name, opened.id());
            case Outcome.Refused<Case>(Refusal refused) -> refusal = refused;
        }
    }

    private void act(When when) {
        Actor by = town.actor(when.by());
        Case current = current(when.inCase());
        Deed deed = switch (when.act()) {
            case SUPPLEMENT -> new Deed.Supplement(when.with(), when.with().keySet(), "");
            case RETRACT -> new Deed.Retract("");
            case URGE -> new Deed.Urge("");
            case EXTEND ->
                new Deed.Extend(
                        task(current, when),
                        Integer.parseInt(when.with().getOrDefault("amount", "10")),
                        when.with().getOrDefault("reason", ""));
            default -> decision(current, when);
        };
        if (stage.cases().act(by, current.id(), null, deed) instanceof Outcome.Refused<Case>(Refusal refused)) {
            refusal = refused;
        }
    }

    private static UUID task(Case current, When when) {
        Set<Task> open = current.openTasks().stream()
                .filter(task -> when.step() == null || task.step().equals(when.step()))
                .collect(Collectors.toSet());
        assertThat(open).as("open task in %s", when.step()).isNotEmpty();
        return open.iterator().next().id();
    }

    private Deed.Decide decision(Case current, When when) {
        Set<Seat> seats = Desks.seatsOf(town.actor(when.by()));
        UUID mine = current.openTasks().stream()
                .filter(task -> when.step() == null || task.step().equals(when.step()))
                .filter(task -> seats.contains(task.seat()))
                .map(Task::id)
                .findFirst()
                .orElseGet(() -> task(current, when));
        StepOutcome outcome = when.outcome() == null ? StepOutcome.DONE : when.outcome();
        Deed.Decide decide = Deed.Decide.of(mine, outcome)
                .because(new Grounds(when.with().getOrDefault("reason", ""), cited(when)))
                .stating(when.with())
                .with(when.with().keySet())
                .missing(
                        when.with().containsKey("missing") ? List.of(when.with().get("missing")) : List.of());
        return outcome == StepOutcome.PARTLY_AGREED ? decide.lessening(lessened(current, when)) : decide;
    }

    private static Deed.Lessen[] lessened(Case current, When when) {
        Extent less = new Extent(Set.of("one"), Set.of("query"), Set.of(), Set.of(), null, null);
        return current.subjects().stream()
                .map(state -> new Deed.Lessen(
                        state.subject().id(),
                        less,
                        List.of(),
                        Grounds.of(when.with().getOrDefault("reason", ""))))
                .toArray(Deed.Lessen[]::new);
    }

    private static List<Basis> cited(When when) {
        String word = when.with().get("basis");
        return java.util.Arrays.stream(BasisLevel.values())
                .filter(level -> level.word().equals(word))
                .map(CaseTable::basis)
                .toList();
    }

    private Case current(String name) {
        UUID id = cases.get(name);
        assertThat(id).as("case %s was opened", name).isNotNull();
        return stage.read(town, java.util.Objects.requireNonNull(id));
    }

    private void check(Then then) {
        ScenarioCheck check = new ScenarioCheck(regulation, stage, town);
        switch (then) {
            case Then.WaitsFor waits -> check.waitsFor(current(waits.inCase()), waits);
            case Then.Due due -> check.due(current(due.inCase()), due.day());
            case Then.NoDue none -> check.due(current(none.inCase()), null);
            case Then.Overdue overdue -> check.overdue(current(overdue.inCase()), overdue);
            case Then.Concluded concluded ->
                assertThat(current(concluded.inCase()).outcome()).isEqualTo(concluded.outcome());
            case Then.Open open -> assertThat(current(open.inCase()).isOpen()).isTrue();
            case Then.NoCase none -> check.atOnce(current(none.inCase()), none.article());
            case Then.Refused refused -> check.refused(refusal, refused);
            case Then.Took took -> check.took(current(took.inCase()), took.effects());
            case Then.Told told -> check.told(current(told.inCase()), told.roles());
            case Then.Explained explained -> check.explained(current(explained.inCase()), explained.article());
            case Then.Kept kept -> check.kept(current(kept.inCase()), kept.evidence());
            case Then.RecordHolds holds -> check.recordHolds(holds.fields());
            case Then.GateStands gate -> check.gateStands(gate);
            case Then.InForce force ->
                assertThat(regulation.dates().inForceOn(force.day())).isEqualTo(force.inForce());
        }
    }
}
