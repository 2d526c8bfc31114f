package org.gongshu.procedure.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.ScenarioPlayer.Miss;
import org.gongshu.regulation.scenario.Then;
import org.gongshu.regulation.scenario.When;
import org.jspecify.annotations.Nullable;

/** Plays one scenario, act by act, and says what did not come out as it demands. */
public final class Play {

    private final Regulation regulation;
    private final LayersInForce law;
    private final Cast cast;
    private final Stage stage;
    private final Map<String, UUID> cases = new HashMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private LocalDate today = LocalDate.EPOCH;

    public Play(Regulation regulation, LayersInForce law, Cast cast, Stage stage) {
        this.regulation = regulation;
        this.law = law;
        this.cast = cast;
        this.stage = stage;
    }

    /** Stops at the first act that is refused though nothing says so, since whatever follows rests on it. */
    public List<Miss> play(Scenario scenario) {
        today = scenario.day();
        for (int i = 0; i < scenario.when().size(); i++) {
            if (!goesOn(scenario.when().get(i), "when[" + i + "]")) {
                return List.copyOf(misses);
            }
        }
        demand(scenario.then(), "then", null);
        return List.copyOf(misses);
    }

    private boolean goesOn(When when, String key) {
        stage.moveTo(when.day());
        today = when.day();
        Refusal refusal = switch (when.act() == Act.APPLY ? apply(when) : act(when)) {
            case Outcome.Done<Case> _ -> null;
            case Outcome.Refused<Case>(Refusal why) -> why;
        };
        if (refusal != null && when.then().stream().noneMatch(Play::foreseesRefusal)) {
            misses.add(new Miss(key, unforeseen(refusal)));
            return false;
        }
        demand(when.then(), key + ".then", refusal);
        return true;
    }

    private static boolean foreseesRefusal(Then then) {
        return then instanceof Then.Refused || then instanceof Then.NoProcedure;
    }

    private static Text unforeseen(Refusal refusal) {
        String where = Demands.worded(refusal);
        return new Text("这个动作被拒绝：" + where + "。", "This act is refused: " + where + ".");
    }

    private Outcome<Case> apply(When when) {
        return stage.open(when.by(), new Filing(regulation, cast, when).opening())
                .map(opened -> {
                    cases.put(when.inCase(), opened.id());
                    return opened;
                });
    }

    private Outcome<Case> act(When when) {
        Optional<Case> current = current(when.inCase());
        if (current.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.NOT_FOUND).at("in-case"));
        }
        return deed(current.get(), when)
                .then(deed -> stage.act(when.by(), current.get().id(), deed));
    }

    private Outcome<Deed> deed(Case current, When when) {
        return switch (when.act()) {
            case SUPPLEMENT ->
                Outcome.done(new Deed.Supplement(when.with(), when.with().keySet(), ""));
            case RETRACT -> Outcome.done(new Deed.Retract(""));
            case URGE -> Outcome.done(new Deed.Urge(""));
            case EXTEND -> task(current, when).map(task -> new Filing(regulation, cast, when).extension(task.id()));
            default -> task(current, when).map(task -> new Filing(regulation, cast, when).decision(current, task.id()));
        };
    }

    /** The open task of the step that the act names, that of whoever acts first. */
    private Outcome<Task> task(Case current, When when) {
        List<Task> open = current.openTasks().stream()
                .filter(task -> when.step() == null || task.step().equals(when.step()))
                .toList();
        return open.stream()
                .filter(task -> task.seat().equals(cast.member(when.by()).seat()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(CaseProblem.TASK_CLOSED).at("step")));
    }

    private Optional<Case> current(String name) {
        return Optional.ofNullable(cases.get(name)).map(stage::read);
    }

    private void demand(List<Then> all, String key, @Nullable Refusal refusal) {
        Demands demands = new Demands(regulation, law.profile(today), cast, stage, this::current, refusal);
        for (int i = 0; i < all.size(); i++) {
            String at = key + "[" + i + "]";
            demands.missOf(all.get(i)).ifPresent(text -> misses.add(new Miss(at, text)));
        }
    }
}
