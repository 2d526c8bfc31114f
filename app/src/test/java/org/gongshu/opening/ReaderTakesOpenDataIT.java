package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.opening.parcel.DamagedParcelException;
import org.gongshu.opening.parcel.ParcelLabel;
import org.gongshu.opening.parcel.ParcelWriter;
import org.gongshu.platform.Keys;
import org.gongshu.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ReaderTakesOpenDataIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private Reception reception;

    @Autowired
    private Towns towns;

    @Autowired
    private Keys keys;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID dataset = Ids.next();
    private final String slug = "streets-" + dataset.toString().substring(24);
    private UUID region;

    @BeforeEach
    void aRegion() {
        region = towns.found().id();
    }

    @Test
    void theFileComesOutByteForByteWithItsDigest() throws Exception {
        String csv = "区划代码,名称\n990101001,\"演示,街道\"\n990101002,\"带\"\"引号\"\"的\"\n";
        reception.receive(parcel(1, csv), NOW);
        HttpResponse<String> file = get("/open/datasets/" + slug + ".csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(csv);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + slug + ".csv\"");
    }

    @Test
    void rowsArePagedAndFilteredByTheirColumns() throws Exception {
        reception.receive(parcel(1, "区划代码,名称\n1,甲\n2,乙\n3,甲\n"), NOW);
        var first =
                json.readTree(get("/open/datasets/" + slug + "/rows?limit=2").body());
        assertThat(first.at("/items").size()).isEqualTo(2);
        assertThat(first.at("/total").asLong()).isEqualTo(3);
        var second = json.readTree(get("/open/datasets/" + slug + "/rows?limit=2&cursor="
                        + first.at("/next").asString())
                .body());
        assertThat(second.at("/items/0/code").asString()).isEqualTo("3");
        assertThat(second.at("/next").isNull()).isTrue();
        var named = json.readTree(
                get("/open/datasets/" + slug + "/rows?name=%E7%94%B2").body());
        assertThat(named.at("/items").size()).isEqualTo(2);
    }

    @Test
    void aColumnThatIsNotThereIsRefusedByName() throws Exception {
        reception.receive(parcel(1, "区划代码,名称\n1,甲\n"), NOW);
        HttpResponse<String> answer = get("/open/datasets/" + slug + "/rows?1%3B%20DROP%20TABLE=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/code").asString()).isEqualTo("opening.column-unknown");
    }

    @Test
    void aNewerParcelReplacesTheContentAndAnOlderOneChangesNothing() throws Exception {
        reception.receive(parcel(2, "区划代码,名称\n1,新\n"), NOW);
        reception.receive(parcel(1, "区划代码,名称\n1,旧\n"), NOW);
        reception.receive(parcel(2, "区划代码,名称\n1,新\n"), NOW);
        assertThat(get("/open/datasets/" + slug + ".csv").body()).contains("新").doesNotContain("旧");
    }

    @Test
    void aDamagedParcelLeavesWhatWasThere() throws Exception {
        reception.receive(parcel(1, "区划代码,名称\n1,甲\n"), NOW);
        byte[] damaged = parcel(2, "区划代码,名称\n1,乙\n").readAllBytes();
        damaged[damaged.length - 100] ^= 1;
        assertThatThrownBy(() -> reception.receive(new ByteArrayInputStream(damaged), NOW))
                .isInstanceOf(DamagedParcelException.class);
        assertThat(get("/open/datasets/" + slug + ".csv").body()).contains("甲");
    }

    @Test
    void betweenTwoNetworksParcelsAreCarriedAsFiles(@TempDir Path sharing, @TempDir Path opening) throws Exception {
        Path packed = Files.write(
                sharing.resolve("packed"), parcel(1, "区划代码,名称\n1,甲\n").readAllBytes());
        new ParcelRoute(zone(Settings.Zone.SHARING, sharing), reception).send(dataset, 1, packed, NOW);
        assertThat(packed).doesNotExist();
        assertThat(get("/open/datasets/" + slug).statusCode()).isEqualTo(404);

        Path in = Files.createDirectories(opening.resolve("parcels/in"));
        Path out = sharing.resolve("parcels/out/" + dataset + "-1.parcel");
        Files.copy(out, in.resolve("a.parcel"));
        Files.write(in.resolve("b.parcel"), new byte[] {1, 2, 3});
        Files.write(in.resolve("c.part"), new byte[] {1});
        new ArrivingParcels(zone(Settings.Zone.OPENING, opening), reception, Clock.systemUTC()).run();

        assertThat(get("/open/datasets/" + slug + ".csv").body()).contains("甲");
        assertThat(opening.resolve("parcels/damaged/b.parcel")).exists();
        try (var left = Files.list(in)) {
            assertThat(left).containsExactly(in.resolve("c.part"));
        }
    }

    private static Settings zone(Settings.Zone role, Path data) {
        return new Settings(
                Settings.Mode.TEST,
                data.toString(),
                null,
                null,
                null,
                0,
                URI.create("http://localhost"),
                role,
                null,
                List.of());
    }

    @Test
    void thePageShowsItWithoutScriptAndEscapesWhatTheDataSays() throws Exception {
        reception.receive(parcel(1, "区划代码,名称\n1,<script>alert(1)</script>\n"), NOW);
        HttpResponse<String> page = get("/datasets/" + slug);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("演示街道", "&lt;script").doesNotContain("<script>alert");
    }

    @Test
    void whatIsNotOpenIsNotFound() throws Exception {
        assertThat(get("/open/datasets/nothing-here").statusCode()).isEqualTo(404);
        assertThat(get("/datasets/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void theSearchFindsItByAFieldsName() throws Exception {
        reception.receive(parcel(1, "区划代码,名称\n1,甲\n"), NOW);
        var found = json.readTree(
                get("/open/datasets?q=" + slug.substring(0, 3) + "&limit=1").body());
        assertThat(found.at("/total").asLong()).isZero();
        assertThat(get("/datasets?q=%E5%8C%BA%E5%88%92%E4%BB%A3%E7%A0%81").body())
                .contains("/datasets/" + slug);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private ByteArrayInputStream parcel(int edition, String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParcelLabel label = new ParcelLabel(Ids.next(), dataset, Ids.next(), edition, NOW);
        ParcelWriter writer = new ParcelWriter(out, label, ParcelStation.keys(keys));
        writer.write(json.writeValueAsBytes(about()));
        writer.write('\n');
        writer.write(csv.getBytes(StandardCharsets.UTF_8));
        writer.finish();
        return new ByteArrayInputStream(out.toByteArray());
    }

    private OpenDatasetAbout about() {
        return new OpenDatasetAbout(
                dataset,
                region,
                "演示市",
                "演示民政局",
                slug,
                "303001/00001",
                "演示街道名录",
                "示例",
                "政府部门（综合）",
                "YEARLY",
                "可以自由使用，须注明来源",
                "演〔2026〕1号",
                "demo-2020",
                "演示办法",
                "16.2",
                LocalDate.of(2026, 3, 2),
                null,
                List.of(
                        new OpenField("code", "区划代码", "C", null, null, null),
                        new OpenField("name", "名称", "C", null, null, null)),
                null,
                null,
                null,
                null);
    }
}
