package org.gongshu.regulation.scenario;

import java.util.List;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Text;

/** Plays scenarios; the engine that does so lies in a room above this one. */
@FunctionalInterface
public interface ScenarioPlayer {

    /** What did not come out as the scenario says; empty where all did. */
    List<Miss> play(Regulation regulation, Scenario scenario);

    /**
     * Something that did not come out.
     *
     * @param key where in the scenario it is demanded, such as {@code when[2].then[0]}
     */
    record Miss(String key, Text message) {}
}
