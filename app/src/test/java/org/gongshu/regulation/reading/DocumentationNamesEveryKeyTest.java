package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/regulations.md} tells a writer is what the program reads. */
class DocumentationNamesEveryKeyTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern VOCABULARY = Pattern.compile("(?m)^\\| ([A-Z][A-Za-z.]+) \\| (.*) \\|$");
    private static final Pattern WORD = Pattern.compile("`([a-z0-9-]+)`");

    private final String page = Folders.text(Folders.ROOT.resolve("docs/regulations.md"));
    private final Set<String> keys = new TreeSet<>();
    private final Map<String, List<String>> vocabularies = new TreeMap<>();

    @Test
    void everyKeyIsExplainedOnceAndNoneIsInvented() {
        readSchemas();
        assertThat(ROW.matcher(page).results().map(row -> row.group(1)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyWordOfEveryVocabularyIsListed() {
        readSchemas();
        Map<String, List<String>> listed = VOCABULARY
                .matcher(page)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), DocumentationNamesEveryKeyTest::words));
        assertThat(listed).isEqualTo(vocabularies);
    }

    private static List<String> words(MatchResult row) {
        return WORD.matcher(row.group(2)).results().map(word -> word.group(1)).toList();
    }

    private void readSchemas() {
        JsonMapper mapper = JsonMapper.builder().build();
        Schemas.all().values().forEach(schema -> walk(mapper.readTree(schema)));
    }

    private void walk(JsonNode node) {
        if (node.path("properties").isObject()) {
            keys.addAll(node.path("properties").propertyNames());
        }
        node.path("$defs").properties().forEach(definition -> {
            JsonNode words = definition.getValue().path("enum");
            if (words.isArray()) {
                vocabularies.put(
                        definition.getKey(),
                        words.values().stream().map(JsonNode::asString).toList());
            }
        });
        node.forEach(this::walk);
    }
}
