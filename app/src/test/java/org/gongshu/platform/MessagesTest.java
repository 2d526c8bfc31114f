package org.gongshu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongshu.kernel.ProblemCode;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void chineseAndEnglishHaveTheSameKeys() {
        assertThat(keysOf("en")).isEqualTo(keysOf("zh-CN"));
    }

    @Test
    void everyProblemHasItsMessage() throws Exception {
        Messages messages = new Messages(json);
        List<String> silent = new ArrayList<>();
        for (ProblemCode problem : everyProblem()) {
            if (!messages.has("problems." + problem.code())) {
                silent.add(problem.code());
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<ProblemCode> everyProblem() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        List<ProblemCode> problems = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("org.gongshu")) {
            Object[] constants = Class.forName(candidate.getBeanClassName()).getEnumConstants();
            for (Object constant : constants == null ? new Object[0] : constants) {
                problems.add((ProblemCode) constant);
            }
        }
        assertThat(problems).isNotEmpty();
        return problems;
    }

    private Set<String> keysOf(String language) {
        Set<String> keys = new TreeSet<>();
        collect("", json.readTree(Path.of("..", "messages", language + ".json").toFile()), keys);
        return keys;
    }

    private static void collect(String prefix, JsonNode node, Set<String> keys) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(prefix + "." + entry.getKey(), entry.getValue(), keys));
        } else {
            keys.add(prefix);
        }
    }
}
