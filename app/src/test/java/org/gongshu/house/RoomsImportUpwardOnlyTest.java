package org.gongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongshu.Gongshu;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

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
        for (var room : ROOMS) {
            var used = room.getDirectDependencies(ROOMS)
                    .uniqueModules()
                    .map(other -> other.getIdentifier().toString())
                    .toList();
            var before = ORDER.subList(0, ORDER.indexOf(room.getIdentifier().toString()));
            assertThat(before).as("rooms before %s", room.getIdentifier()).containsAll(used);
        }
    }

    /** Diagrams and canvases for the documentation; the launcher's test command copies them to docs/modules. */
    @Test
    void theRoomsAreDrawn() throws IOException {
        var folder = Path.of("target", "modules");
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSizeGreaterThan(names().size());
        }
    }

    private static List<String> names() {
        return ROOMS.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .toList();
    }
}
