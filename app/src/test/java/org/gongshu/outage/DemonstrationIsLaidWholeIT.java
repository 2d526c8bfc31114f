package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gongshu.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationIsLaidWholeIT {

    private static final List<String> FIRST = List.of("fz", "yk");
    private static final List<String> LATER = List.of("fs", "ly", "yt");
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
            FIRST.forEach(city -> isWhole(node, city));
            assertThat(folder.resolve("unfinished")).doesNotExist();
        }
    }

    @Test
    void placesThatAreLaidWhileItIsInUseAreLaidWholeThoughItIsKilled() throws Exception {
        try (DemoNode node = DemoNode.in(folder)) {
            node.start();
            node.awaitReady();
            node.awaitThat(() -> signsIn(node, "fs-user"));
            DemoNode.pause(new Random().nextInt(LONGEST_WAIT_MILLIS));
            node.kill();
            node.start();
            node.awaitReady();
            node.awaitThat(() -> hasLaidAll(node));
            FIRST.forEach(city -> isWhole(node, city));
            LATER.forEach(place -> hasItsStory(node, place));
        }
    }

    private static boolean hasLaidAll(DemoNode node) {
        return Demo.items(
                        Demo.read(Browser.at(node.port()), "/api/demonstration").at("/places"))
                .stream()
                .allMatch(place -> place.at("/done").asInt() == place.at("/of").asInt());
    }

    private static void hasItsStory(DemoNode node, String place) {
        Browser user = Demo.signedIn(node, place + "-user");
        assertThat(Demo.all(user, "/api/catalog/entries").stream()
                        .map(entry -> entry.at("/content/name").asString()))
                .as("the catalog of " + place)
                .doesNotHaveDuplicates()
                .hasSize(ENTRIES);
        assertThat(Demo.all(user, "/api/cases?kind=share-application"))
                .as("the applications of " + place)
                .hasSize(8);
        assertThat(node.status("/open/datasets/" + place + "-areas.csv")).isEqualTo(200);
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
