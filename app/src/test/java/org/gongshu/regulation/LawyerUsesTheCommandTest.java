package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongshu.procedure.rehearsal.MemoryPlayer;
import org.gongshu.regulation.reading.RegulationFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawyerUsesTheCommandTest {

    private static final Path REGULATIONS =
            Path.of("../regulations").toAbsolutePath().normalize();
    private static final Path SOME = RegulationFolder.under(REGULATIONS).getFirst();

    @TempDir
    private Path temporary = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aSoundFolderIsFoundSound() {
        assertThat(run(Locale.ENGLISH, "check", SOME.toString())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nothing wrong");
    }

    @Test
    void anUnseenFolderIsCheckedByItsPath() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(folder.resolve("regulation.yaml"), "id: elsewhere\n");
        assertThat(run(Locale.CHINESE, "check", folder.toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("regulation.yaml:1 title", "缺少这个键")
                .contains("duties.yaml");
    }

    @Test
    void everyScenarioOfEveryRegulationIsPlayed() {
        for (Path folder : RegulationFolder.under(REGULATIONS)) {
            said.reset();
            assertThat(run(Locale.ENGLISH, "check", folder.toString()))
                    .as("%s", said.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("scenarios played");
    }

    @Test
    void aDemandThatIsNotMetIsNamedByFileAndLine() throws IOException {
        Path folder = copyOf("yingkou-2022");
        String file = "scenarios/20-provider-answers-in-five-working-days.yaml";
        int line = changed(folder.resolve(file), "{due:", "2026-09-24", "2026-12-30");
        assertThat(run(Locale.CHINESE, "check", folder.toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(file + ":" + line + " when[", "应为 [2026-12-30]，实为 [");
    }

    @Test
    void aRuleThatIsTakenAwayTurnsItsScenarioRed() throws IOException {
        Path folder = copyOf("yingkou-2022");
        changed(folder.resolve("procedures/share-application.yaml"), "amount:", "amount: 5", "amount: 6");
        assertThat(run(Locale.ENGLISH, "check", folder.toString())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("scenarios/20-provider-answers-in-five-working-days.yaml:", "Should be");
    }

    private Path copyOf(String regulation) throws IOException {
        Path from = REGULATIONS.resolve(regulation);
        Path to = temporary.resolve(regulation);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** Changes the first line that holds {@code mark}; its number, from 1. */
    private static int changed(Path file, String mark, String what, String into) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(mark) && lines.get(i).contains(what)) {
                lines.set(i, lines.get(i).replace(what, into));
                Files.write(file, lines);
                return i + 1;
            }
        }
        throw new AssertionError(file + " has no " + mark);
    }

    @Test
    void aCallThatMakesNoSenseShowsTheUsage() {
        assertThat(run(Locale.ENGLISH, "check")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "burn", SOME.toString())).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "check", "/no/such/folder")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("regulation check DIR", "no such folder");
    }

    @Test
    void coverageListsEveryArticle() {
        for (Path folder : RegulationFolder.under(REGULATIONS)) {
            Regulation regulation = RegulationFolder.read(folder).regulation().orElseThrow();
            said.reset();
            assertThat(run(Locale.ENGLISH, "coverage", regulation.id())).isZero();
            assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.matches(" {0,2}\\d+  .*")))
                    .hasSize(regulation.articles().size());
        }
    }

    @Test
    void renderWritesThePage() {
        assertThat(new RegulationCommand(
                                out(),
                                Locale.ENGLISH,
                                List.of(REGULATIONS),
                                temporary,
                                new MemoryPlayer(List.of(REGULATIONS)))
                        .run(List.of("render", SOME.toString())))
                .isZero();
        assertThat(temporary.resolve(SOME.getFileName() + ".md")).content().contains("```mermaid", "flowchart TD");
    }

    @Test
    void conflictsNamesBothArticles() {
        assertThat(run(Locale.ENGLISH, "conflicts", "fuzhou-2017", "2026-09-21"))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("displaced  fuzhou-2017#10  state-council-2025#21.1  [state-council-2025#20.3]");
        assertThat(run(Locale.ENGLISH, "conflicts", "fuzhou-2017", "someday")).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "conflicts", "yongtai-2021,never-written"))
                .isEqualTo(2);
    }

    private int run(Locale locale, String... arguments) {
        return new RegulationCommand(
                        out(), locale, List.of(REGULATIONS), temporary, new MemoryPlayer(List.of(REGULATIONS)))
                .run(List.of(arguments));
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
