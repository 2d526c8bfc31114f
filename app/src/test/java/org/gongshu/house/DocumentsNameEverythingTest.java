package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ProblemCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsNameEverythingTest {
    private static final List<String> READMES = List.of("README.md", "README.zh-CN.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    @Test
    void everyCommandStandsInTheHelpAndInTheOperationsGuide() {
        var launcher = Repository.textOf("gongshu");
        var dispatch = launcher.substring(launcher.indexOf("case $command in"));
        var commands = Pattern.compile("(?m)^    ([a-z]+(?: \\| [a-z]+)*)\\) ")
                .matcher(dispatch)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(" \\| ")))
                .toList();
        assertThat(commands).hasSizeGreaterThan(8).allSatisfy(command -> {
            assertThat(launcher.substring(0, launcher.indexOf("case $command in")))
                    .as("help")
                    .containsPattern("(?m)[ ,]" + command + "[ ,]");
            assertThat(Repository.textOf("docs/operations.md")).containsPattern("gongshu " + command + "[ `]");
        });
    }

    @Test
    void everySettingStandsInBothReadmes() {
        var settings = Repository.textOf("app/src/main/java/org/gongshu/platform/UnknownSettings.java");
        var known = Pattern.compile("\"(GONGSHU_[A-Z_]+)\"")
                .matcher(settings)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(known)
                .hasSizeGreaterThan(8)
                .allSatisfy(setting -> assertThat(READMES)
                        .allSatisfy(
                                readme -> assertThat(Repository.textOf(readme)).contains("`" + setting + "`")));
    }

    @Test
    void everyProblemStandsInTheListWithBothLanguages() {
        var chinese = texts("messages/zh-CN.json");
        var english = texts("messages/en.json");
        var problems = problems();
        assertThat(problems).hasSizeGreaterThan(20).allSatisfy(problem -> {
            assertThat(chinese).containsKey("problems." + problem.code());
            assertThat(english).containsKey("problems." + problem.code());
        });
        assertThat(problems).extracting(ProblemCode::code).doesNotHaveDuplicates();
        var rows = problems.stream()
                .map(problem -> "| `%s` | %d | %s | %s |"
                        .formatted(
                                problem.code(),
                                problem.status(),
                                cell(chinese.get("problems." + problem.code())),
                                cell(english.get("problems." + problem.code()))))
                .collect(Collectors.joining("\n"));
        Written.mustBe("docs/problems.md", """
                # Problems 拒绝与错误

                Every refusal is `application/problem+json` with one of these codes, the field concerned and, where the law decided, the regulation and article. A code never changes its meaning.

                | code | status | 中文 | English |
                |---|---|---|---|
                %s
                """.formatted(rows));
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() {
        var documents = Repository.files(Repository.ROOT, ".md");
        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(LINK.matcher(Repository.text(document))
                                .results()
                                .map(match -> match.group(1)))
                        .as(Repository.name(document))
                        .allSatisfy(link ->
                                assertThat(document.resolveSibling(link)).exists()));
    }

    private static List<ProblemCode> problems() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.gongshu").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemCode.class::cast)
                        .sorted(Comparator.comparing(ProblemCode::code))
                        .toList();
    }

    private static Map<String, String> texts(String path) {
        var texts = new TreeMap<String, String>();
        flatten("", JsonMapper.builder().build().readTree(Repository.textOf(path)), texts);
        return texts;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> texts) {
        if (node.isString()) {
            texts.put(prefix, node.stringValue());
        }
        node.properties()
                .forEach(each -> flatten(
                        prefix.isEmpty() ? each.getKey() : prefix + "." + each.getKey(), each.getValue(), texts));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
