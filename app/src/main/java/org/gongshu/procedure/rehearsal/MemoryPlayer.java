package org.gongshu.procedure.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.scenario.Scenario;
import org.gongshu.regulation.scenario.ScenarioPlayer;

/** Plays scenarios on the engine in memory: the same acts, steps, clocks and evidence, without a database. Usable by several threads. */
public final class MemoryPlayer implements ScenarioPlayer {

    private final List<Path> shelves;
    private final Map<String, Optional<Regulation>> read = new ConcurrentHashMap<>();

    /** @param shelves folders that hold the regulations which scenarios name beside their own */
    public MemoryPlayer(List<Path> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** A regulation that leads the engine where it cannot go on is at fault as well, and is told so. */
    @Override
    public List<Miss> play(Regulation regulation, Scenario scenario) {
        List<Regulation> texts = new ArrayList<>();
        for (String id : scenario.layers()) {
            Optional<Regulation> text = id.equals(regulation.id()) ? Optional.of(regulation) : find(id);
            if (text.isEmpty()) {
                return List.of(new Miss("layers", new Text("没有法规 " + id + "。", "There is no regulation " + id + ".")));
            }
            texts.add(text.get());
        }
        return play(regulation, new LayersInForce(texts, _ -> "rehearsed"), scenario);
    }

    private List<Miss> play(Regulation regulation, LayersInForce law, Scenario scenario) {
        try {
            Cast cast = new Cast(law.texts(), scenario.given(), Census.invented());
            MemoryStage stage = new MemoryStage(law, law.profile(scenario.day()), cast);
            return new Play(regulation, law, cast, stage).play(scenario);
        } catch (IllegalStateException
                | IllegalArgumentException
                | NoSuchElementException
                | NullPointerException stuck) {
            return List.of(new Miss("", new Text("演练进行不下去：" + stuck, "The play cannot go on: " + stuck)));
        }
    }

    private Optional<Regulation> find(String id) {
        return read.computeIfAbsent(
                id,
                name -> shelves.stream()
                        .map(shelf -> shelf.resolve(name))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .flatMap(folder -> RegulationFolder.read(folder).regulation()));
    }
}
