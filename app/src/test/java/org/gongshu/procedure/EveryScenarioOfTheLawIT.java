package org.gongshu.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.Applicants;
import org.gongshu.regulation.Checkpoint;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Gate;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.reading.RegulationFolder;
import org.gongshu.regulation.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each regulation's scenarios, played alone: what its articles demand comes out of the real engine and database. */
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
        ScenarioTown town = new ScenarioTown(towns, applicants, regulation, scenario);
        List<CaseKind> kinds = Arrays.stream(ProcedureKind.values())
                .<CaseKind>map(kind -> new ScenarioKind(kind, regulation, town))
                .toList();
        MovableClock clock = new MovableClock();
        Cases cases = caseTowns.under(new Alone(regulation, regulations), kinds, clock);
        ScenarioStage stage = new ScenarioStage(cases, caseTowns.tables, caseTowns.database, jdbc, clock);
        new ScenarioPlay(regulation, town, stage).play(scenario);
    }

    /** One regulation without any other above or beside it. */
    private record Alone(Regulation regulation, Regulations regulations) implements LawBook {

        @Override
        public Optional<Law> findLaw(UUID region, LocalDate day, ProcedureKind kind, Map<Fact, Set<String>> facts) {
            return regulation.procedures().stream()
                    .filter(procedure -> procedure.kind() == kind && procedure.applies(facts))
                    .findFirst()
                    .map(procedure -> new Law(
                            regulation,
                            regulations.getRegulation(regulation.id()).sha256(),
                            procedure));
        }

        @Override
        public Law lawOf(String id, String hash, String procedure) {
            return new Law(regulation, hash, regulation.findProcedure(procedure).orElseThrow());
        }

        @Override
        public List<Gate> gates(UUID region, LocalDate day, Set<Checkpoint> moments, Map<Fact, Set<String>> facts) {
            return regulation.gates().stream()
                    .filter(gate -> gate.before().stream().anyMatch(moments::contains))
                    .filter(gate -> gate.when().stream().allMatch(condition -> condition.holds(facts)))
                    .toList();
        }
    }
}
