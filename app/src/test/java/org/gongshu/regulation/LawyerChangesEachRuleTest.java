package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongshu.procedure.rehearsal.MemoryPlayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever wrote a regulation learns which of its rules no scenario would miss. */
class LawyerChangesEachRuleTest {

    private static final Path MADE_UP = Path.of("src/test/regulations/jingshui-2024");
    private static final String PROCEDURE = "procedures/share-conditional.yaml";

    private static final String SCENARIO = """
            article: "3"
            also: []
            title: {zh: 五个工作日内答复, en: Answered in five working days}
            day: 2026-09-18
            layers: [jingshui-2024]
            given:
              departments:
                - {name: registry, role: provider}
                - {name: housing, role: user-department}
              people:
                - {name: shu, department: registry, head: false, kinds: []}
                - {name: he, department: housing, head: false, kinds: []}
              entries:
                - {name: register, provider: registry, sharing-type: conditional, opening-type: none, published: true, mounted: true, basis: law, lacking: [], basic-register: none, facts: {}}
            when:
              - day: 2026-09-18
                by: he
                act: apply
                kind: share-application
                in-case: use
                entries: [register]
                step: none
                outcome: none
                received-on: none
                with: {purpose: 公租房资格核对}
                facts: {conditions: [met], scenario: [not-covered]}
                then:
                  - {due: {in-case: use, day: 2026-09-24}}
            then:
              - {open: use}
            """;

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aTinyRegulationWithOneProcedureAndOneScenario() throws IOException {
        folder = Files.createDirectories(temporary.resolve("jingshui-2024"));
        Files.createDirectories(folder.resolve("procedures"));
        Files.createDirectories(folder.resolve("scenarios"));
        for (String file : List.of("duties.yaml", "interpretations.yaml", "articles.yaml")) {
            Files.copy(MADE_UP.resolve(file), folder.resolve(file));
        }
        write("regulation.yaml", text("regulation.yaml").replace("status: complete", "status: partial"));
        write(
                PROCEDURE,
                text(PROCEDURE)
                        .replace(
                                "clock: unspecified",
                                "clock: {term: {amount: 5, unit: working-days, from: {event: receipt},"
                                        + " at-once-if-possible: false, extension: none, article: \"3\","
                                        + " interpretation: none}}"));
        write("scenarios/3-five-days.yaml", SCENARIO);
    }

    @Test
    void aClockThatAScenarioCountsIsMissed() {
        assertThat(run("mutate", folder.toString())).isEqualTo(1);
        assertThat(output()).doesNotContain("clock.term.amount").doesNotContain("clock.term.unit");
    }

    @Test
    void anEffectThatNoScenarioDemandsSurvivesWithItsPlaceAndArticle() {
        run("mutate", folder.toString());
        assertThat(output())
                .containsPattern("share-conditional\\.yaml:\\d+ effects\\.agreed +outcome +\\[grant] → \\[] +article 3")
                .contains(" not noticed.");
    }

    @Test
    void everyFateIsKeptForPrograms() throws IOException {
        Path file = temporary.resolve("fates.json");
        assertThat(run("mutate", folder.toString(), "--json", file.toString())).isEqualTo(1);
        assertThat(Files.readString(file))
                .contains(
                        "\"killed-by\" : \"3-five-days\"",
                        "\"killed-by\" : null",
                        "\"regulation\" : \"jingshui-2024\"");
    }

    @Test
    void aFolderThatIsWrongAlreadyIsNotChanged() throws IOException {
        write("scenarios/3-five-days.yaml", SCENARIO.replace("2026-09-24", "2026-09-25"));
        assertThat(run("mutate", folder.toString())).isEqualTo(1);
        assertThat(output()).contains("Should be").doesNotContain("noticed");
    }

    @Test
    void aCallThatMakesNoSenseShowsTheUsage() {
        assertThat(run("mutate")).isEqualTo(2);
        assertThat(run("mutate", folder.toString(), "--csv", "x")).isEqualTo(2);
        assertThat(output()).contains("mutate DIR");
    }

    private static String text(String file) throws IOException {
        return Files.readString(MADE_UP.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RegulationCommand(
                        out, Locale.ENGLISH, List.of(temporary), temporary, new MemoryPlayer(List.of(temporary)))
                .run(List.of(arguments));
    }
}
