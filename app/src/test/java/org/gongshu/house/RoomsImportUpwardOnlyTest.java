package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.Gongshu;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class RoomsImportUpwardOnlyTest {
    private static final List<String> ORDER = List.of(
            "kernel",
            "verifier",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog",
            "store",
            "collection",
            "delivery",
            "sharing",
            "opening",
            "quality",
            "supervision",
            "interchange",
            "portal",
            "demo");
    private static final ApplicationModules ROOMS = ApplicationModules.of(Gongshu.class);

    @Test
    void eachRoomUsesOnlyTheRootsItDeclares() {
        ROOMS.verify();
        assertThat(names()).isNotEmpty();
    }

    @Test
    void eachRoomStandsInTheOrderAndUsesOnlyThoseBefore() {
        assertThat(ORDER).containsAll(names());
        assertThat(names())
                .allSatisfy(room -> assertThat(ORDER.subList(0, ORDER.indexOf(room)))
                        .as("rooms before %s", room)
                        .containsAll(uses(room)));
    }

    @Test
    void theRoomsAreDrawn() {
        Written.mustBe("docs/modules.md", """
                # Rooms and what they use

                Drawn from the code. An arrow says "uses"; what is used through another room is left out of the drawing and stands in the table.

                ```mermaid
                flowchart TD
                %s
                ```

                | room | what it is | uses |
                |---|---|---|
                %s
                """.formatted(arrows(), rows()));
    }

    private static String arrows() {
        return inOrder()
                .flatMap(room -> uses(room).stream()
                        .filter(used -> uses(room).stream().noneMatch(other -> reaches(other, used)))
                        .map(used -> "    " + room + " --> " + used))
                .collect(Collectors.joining("\n"));
    }

    private static String rows() {
        return inOrder()
                .map(room -> "| `%s` | %s | %s |".formatted(room, firstSentence(room), String.join(", ", uses(room))))
                .collect(Collectors.joining("\n"));
    }

    private static boolean reaches(String from, String to) {
        return uses(from).contains(to) || uses(from).stream().anyMatch(next -> reaches(next, to));
    }

    private static String firstSentence(String room) {
        var folder = room.equals("verifier") ? "verifier" : "app";
        var source = Repository.textOf(folder + "/src/main/java/org/gongshu/" + room + "/package-info.java");
        var comment = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
        return comment.replaceAll("\\s*\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) (?:[a-z]+\\.)*([^}]+)}", "`$1`")
                .strip();
    }

    private static Stream<String> inOrder() {
        return ORDER.stream().filter(names()::contains);
    }

    private static List<String> uses(String name) {
        return ROOMS.getModuleByName(name)
                .orElseThrow()
                .getDirectDependencies(ROOMS)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals(name))
                .sorted(Comparator.comparing(ORDER::indexOf))
                .toList();
    }

    private static List<String> names() {
        return ROOMS.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .toList();
    }
}
