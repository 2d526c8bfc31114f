package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.Applicants;
import org.gongshu.procedure.rehearsal.Cast;
import org.gongshu.procedure.rehearsal.LayersInForce;
import org.gongshu.procedure.rehearsal.Play;
import org.gongshu.procedure.rehearsal.ScenarioKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each regulation's scenarios, played under the texts they name: what its articles demand comes out of the real engine and database. */
@PlatformTest
class EveryScenarioOfTheLawIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Regulations regulations;

    @Autowired
    private CaseTowns caseTowns;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return RegulationFolder.under(Path.of("..", "regulations")).stream().flatMap(this::of);
    }

    private Stream<DynamicTest> of(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        Regulation regulation = read.regulation().orElseThrow();
        return read.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        regulation.id() + " " + scenario.id(), () -> play(regulation, scenario)));
    }

    private void play(Regulation regulation, Scenario scenario) {
        ScenarioTown town = new ScenarioTown(towns, applicants);
        List<Regulation> texts = scenario.layers().stream()
                .map(id -> regulations.getRegulation(id).regulation())
                .toList();
        Cast cast = new Cast(texts, scenario.given(), town);
        LayersInForce law = new LayersInForce(texts, regulations::hashOf);
        MovableClock clock = new MovableClock();
        Cases cases = caseTowns.under(law, ScenarioKind.all(law.profile(scenario.day()), cast), clock);
        DatabaseStage stage = new DatabaseStage(town, cast, cases, caseTowns, jdbc, clock);
        assertThat(new Play(regulation, law, cast, stage).play(scenario)).isEmpty();
    }
}
