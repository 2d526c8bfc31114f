package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gongshu.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationIsLaidWholeIT {

    private static final List<String> CITIES = List.of("fz", "yk");
    private static final int ENTRIES = 5;
    private static final int LONGEST_WAIT_MILLIS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void aDemonstrationKilledWhileItIsLaidIsLaidWholeByTheNextStart() throws Exception {
        try (DemoNode node = DemoNode.in(folder)) {
            node.start();
            node.awaitThat(() -> signsIn(node, "fz-user"));
            DemoNode.pause(new Random().nextInt(LONGEST_WAIT_MILLIS));
            node.kill();
            assertThat(folder.resolve("unfinished")).exists();
            node.start();
            node.awaitReady();
            CITIES.forEach(city -> isWhole(node, city));
            assertThat(folder.resolve("unfinished")).doesNotExist();
        }
    }

    private static boolean signsIn(DemoNode node, String login) {
        return node.status("/actuator/health/liveness") == 200
                && Browser.at(node.port())
                                .post("/api/session", "{\"username\":\"" + login + "\",\"password\":\"gongshu\"}")
                                .statusCode()
                        == 204;
    }

    private static void isWhole(DemoNode node, String city) {
        Browser user = Demo.signedIn(node, city + "-user");
        assertThat(Demo.all(user, "/api/catalog/entries").stream()
                        .map(entry -> entry.at("/content/name").asString()))
                .as("the catalog of " + city)
                .doesNotHaveDuplicates()
                .hasSize(ENTRIES);
        assertThat(Demo.all(user, "/api/cases?kind=share-application"))
                .as("every application of the story in " + city)
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(Demo.all(user, "/api/grants")).isNotEmpty();
        for (String data : List.of("streets", "areas")) {
            assertThat(node.status("/open/datasets/" + city + "-" + data + ".csv"))
                    .isEqualTo(200);
        }
    }
}
