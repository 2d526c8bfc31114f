package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What each room uses, in order. It is asked for again and again, and reading it from the code takes a while. */
    private static final Map<String, List<String>> USES =
            names().stream().collect(Collectors.toMap(room -> room, RoomsImportUpwardOnlyTest::usesIn));

    /** What each room reaches, through others too. */
    private static final Map<String, Set<String>> REACHED = reached();

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
        return REACHED.getOrDefault(from, Set.of()).contains(to);
    }

    /** A room uses only those before it, so their reach is known when its turn comes. */
    private static Map<String, Set<String>> reached() {
        Map<String, Set<String>> reached = new HashMap<>();
        inOrder().forEach(room -> {
            Set<String> all = new HashSet<>(uses(room));
            uses(room).forEach(used -> all.addAll(reached.getOrDefault(used, Set.of())));
            reached.put(room, all);
        });
        return reached;
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
        return USES.getOrDefault(name, List.of());
    }

    private static List<String> usesIn(String name) {
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
