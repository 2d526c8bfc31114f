package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshu.procedure.rehearsal.MemoryPlayer;
import org.gongshu.regulation.RegulationCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide for lawyers shows a city that does not exist; what it shows is what its folder says and what the commands do. */
class GuideTeachesWhatTheFolderSaysTest {

    private static final Path EXAMPLE = Folders.ROOT.resolve("docs/examples/lanpu-2026");
    private static final Pattern SNIPPET = Pattern.compile("(?s)<!-- (\\S+) -->\n```yaml\n(.*?)\n```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| `(.*)` \\|$");
    private static final Pattern ARTICLE = Pattern.compile("(?m)^第[一二三四五六七八九十]+条 ");

    private final String guide = Folders.text(Folders.ROOT.resolve("docs/writing-a-regulation.md"));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path pages = Path.of("");

    @Test
    void theFolderIsSoundAndNoChangeOfItsRulesGoesUnnoticed() {
        assertThat(run("mutate")).as(output()).isZero();
        assertThat(output()).contains("nothing wrong", " 0 not noticed.");
    }

    @Test
    void theOtherCommandsRunAsTheGuideSays() {
        assertThat(run("coverage")).isZero();
        assertThat(run("conflicts", "2026-09-21")).isZero();
        assertThat(run("render")).isZero();
        assertThat(output()).contains("displaced  lanpu-2026#7", "basis-too-low  lanpu-2026#5.1");
        assertThat(pages.resolve("lanpu-2026.md")).exists();
        for (String verb : List.of("check", "coverage", "render", "conflicts", "mutate")) {
            assertThat(guide).contains("./gongshu regulation " + verb + " docs/examples/lanpu-2026");
        }
    }

    @Test
    void everySnippetStandsInItsFile() {
        List<MatchResult> snippets = SNIPPET.matcher(guide).results().toList();
        assertThat(snippets).hasSizeGreaterThan(20);
        assertThat(Pattern.compile("```yaml").matcher(guide).results()).hasSameSizeAs(snippets);
        for (MatchResult snippet : snippets) {
            String file = Folders.text(Folders.ROOT.resolve(snippet.group(1)));
            assertThat("\n" + file).as(snippet.group(1)).contains("\n" + snippet.group(2) + "\n");
        }
    }

    @Test
    void everyKeyOfTheSchemaIsExplainedWithAnExampleThatIsThere() {
        List<MatchResult> rows = ROW.matcher(guide).results().toList();
        assertThat(rows.stream().map(row -> row.group(1)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys());
        String folder = everything(EXAMPLE);
        String national = everything(Folders.REGULATIONS.resolve("state-council-2025"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(2)).contains(row.group(1) + ":");
            assertThat(row.group(1).equals("aspect") ? national : folder).contains(row.group(2));
        });
    }

    @Test
    void theTextHasAsManyArticlesAsItsRegulationSays() {
        assertThat(ARTICLE.matcher(Folders.text(EXAMPLE.resolve("text.txt"))).results())
                .hasSize(RegulationFolder.read(EXAMPLE)
                        .regulation()
                        .orElseThrow()
                        .articleCount());
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        JsonMapper mapper = JsonMapper.builder().build();
        Schemas.all().values().forEach(schema -> collect(mapper.readTree(schema), keys));
        return keys;
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.path("properties").isObject()) {
            keys.addAll(node.path("properties").propertyNames());
        }
        node.forEach(child -> collect(child, keys));
    }

    private static String everything(Path folder) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> all.append(Folders.text(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.toString();
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int run(String verb, String... more) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<Path> shelves = List.of(Folders.REGULATIONS, EXAMPLE.getParent());
        List<String> arguments = Stream.concat(Stream.of(verb, EXAMPLE.toString()), Stream.of(more))
                .toList();
        return new RegulationCommand(out, Locale.ENGLISH, shelves, pages, new MemoryPlayer(shelves)).run(arguments);
    }
}
