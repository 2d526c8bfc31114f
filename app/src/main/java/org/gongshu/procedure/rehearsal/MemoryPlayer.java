package org.gongshu.procedure.rehearsal;

import java.util.List;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.ScenarioPlayer;

/** Plays scenarios on the engine in memory: the same acts, steps, clocks and evidence, without a database. */
public final class MemoryPlayer implements ScenarioPlayer {

    /** A regulation that leads the engine where it cannot go on is at fault as well, and is told so. */
    @Override
    public List<Miss> play(Regulation regulation, Scenario scenario) {
        try {
            Cast cast = new Cast(regulation, scenario.given(), Census.invented());
            return new Play(regulation, cast, new MemoryStage(regulation, cast)).play(scenario);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException stuck) {
            return List.of(new Miss("", new Text("演练进行不下去：" + stuck, "The play cannot go on: " + stuck)));
        }
    }
}
