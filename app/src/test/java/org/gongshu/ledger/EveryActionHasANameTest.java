package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EveryActionHasANameTest {

    private static final List<AuditAction> ACTIONS = actions();

    @Test
    void everyActionIsNamedInBothLanguages() throws IOException {
        for (String language : List.of("zh-CN", "en")) {
            JsonNode names = read("/messages/" + language + ".json").path("actions");
            assertThat(ACTIONS)
                    .as(language)
                    .filteredOn(action -> nameOf(names, action.code()).isEmpty())
                    .extracting(AuditAction::code)
                    .isEmpty();
        }
    }

    @Test
    void codesAreUniqueAndBeginWithTheirRoom() {
        assertThat(ACTIONS).isNotEmpty().extracting(AuditAction::code).doesNotHaveDuplicates();
        assertThat(ACTIONS).allSatisfy(action -> {
            String room = action.getClass().getPackageName().split("\\.")[2];
            assertThat(action.code()).matches(room + "(\\.[a-z0-9-]+)+");
        });
    }

    private static String nameOf(JsonNode names, String code) {
        JsonNode flat = names.path(code);
        JsonNode node = names;
        for (String part : code.split("\\.")) {
            node = node.path(part);
        }
        return flat.isString() ? flat.stringValue() : node.isString() ? node.stringValue() : "";
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(EveryActionHasANameTest.class.getResourceAsStream(resource))) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    private static List<AuditAction> actions() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongshu").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(AuditAction.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(AuditAction.class::cast)
                        .toList();
    }
}
