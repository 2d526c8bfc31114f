package org.gongshu.regulation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Regulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegulationsHoldTogetherTest {

    static List<Path> all() {
        return Folders.all();
    }

    static List<Path> complete() {
        return Folders.complete();
    }

    @Test
    void allSixAreComplete() {
        assertThat(complete())
                .extracting(folder -> folder.getFileName().toString())
                .contains(
                        "fuzhou-2017",
                        "yingkou-2022",
                        "foshan-2019-draft",
                        "lianyungang-2019",
                        "yongtai-2021",
                        "state-council-2025");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsWrong(Path folder) {
        assertThat(RegulationFolder.read(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("complete")
    void everyArticleHasItsAccount(Path folder) {
        Regulation regulation = RegulationFolder.read(folder).regulation().orElseThrow();
        assertThat(regulation.articles())
                .extracting(account -> Integer.parseInt(account.article().article()))
                .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1)
                        .limit(regulation.articleCount())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("complete")
    void whatIsEnforcedIsProvenByAScenarioOfThatArticle(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        for (ArticleAccount account : read.regulation().orElseThrow().articles()) {
            for (String name : account.scenarios()) {
                assertThat(read.scenarios())
                        .filteredOn(scenario -> scenario.id().equals(name))
                        .singleElement()
                        .satisfies(scenario -> assertThat(
                                        scenario.article().article().replaceFirst("\\..*", ""))
                                .isEqualTo(account.article().article()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("complete")
    void noScenarioIsForgotten(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        List<String> named = read.regulation().orElseThrow().articles().stream()
                .flatMap(account -> account.scenarios().stream())
                .toList();
        assertThat(read.scenarios()).extracting("id").containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFileKeepsToItsSchema(Path folder) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Schema schema = registry.getSchema(Schemas.all().get(schemaOf(folder, file)), InputFormat.JSON);
                assertThat(schema.validate(Folders.text(file), InputFormat.YAML))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFileNamesItsSchemaForEditors(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String first = Folders.text(file).lines().findFirst().orElse("");
                assertThat(first).as(file.toString()).endsWith("schema/" + schemaOf(folder, file));
            }
        }
    }

    @Test
    void theSchemasInTheTreeAreThoseOfTheModel() {
        Schemas.all()
                .forEach((file, text) -> assertThat(Folders.text(
                                Folders.REGULATIONS.resolve("schema").resolve(file)))
                        .as(file)
                        .isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theDrawingsInTheTreeAreTrue(Path folder) {
        Regulation regulation = RegulationFolder.read(folder).regulation().orElseThrow();
        Path page = Folders.ROOT.resolve("docs/regulations").resolve(regulation.id() + ".md");
        assertThat(Folders.text(page)).isEqualTo(Drawing.page(regulation));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsKeptInTheDatabaseMakesTheSameRegulation(Path folder) {
        RegulationFolder read = RegulationFolder.read(folder);
        Regulation regulation = read.regulation().orElseThrow();
        assertThat(RegulationFolder.reread(regulation.id(), read.canonical())).isEqualTo(regulation);
    }

    private static String schemaOf(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        if (name.startsWith("procedures")) {
            return "procedure.schema.json";
        }
        return name.startsWith("scenarios") ? "scenario.schema.json" : name.replace(".yaml", ".schema.json");
    }
}
