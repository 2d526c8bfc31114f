package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Department;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class StewardDeliversOverHttpIT {

    @Autowired
    private Towns towns;

    @Autowired
    private KnownEntries entries;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Browser steward;
    private UUID entry;

    @BeforeEach
    void anEntryOfTheStewardsDepartment() {
        town = towns.found();
        Department department = town.department("测试市场监督管理局");
        steward = town.someone(department, Role.STEWARD).browser(port);
        entry = Ids.next();
        entries.add(new LoadableEntries.Entry(
                entry,
                town.id(),
                department.id(),
                false,
                List.of(
                        new Shape.Item("编码", "code", Shape.Kind.TEXT, 10, null, true, true, false),
                        new Shape.Item("电话", "phone", Shape.Kind.TEXT, 20, null, false, false, false)),
                List.of(new QualityRule("phone", new Check.Phone(), Severity.MARK)),
                null));
    }

    @Test
    void uploadsFollowsAndCommits() {
        UUID load = upload("编码,电话\nA1,13900000000\nA2,12\n");
        JsonNode seen = finished(load);
        assertThat(seen.at("/load/state").asString()).isEqualTo("READY");
        assertThat(seen.at("/load/rowsLoaded").asInt()).isEqualTo(2);
        assertThat(seen.at("/found/0/reason").asString()).isEqualTo("PHONE");
        assertThat(read(steward.get("/api/loads/" + load + "/findings"))
                        .at("/items/0/line")
                        .asInt())
                .isEqualTo(3);
        assertThat(steward.get("/api/loads/" + load + "/findings.csv").body()).contains("3,2,phone,phone,mark,,电话号码有误");
        assertThat(steward.post("/api/loads/" + load + "/commitment", "{}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> committed =
                steward.with("If-Match", version(seen)).post("/api/loads/" + load + "/commitment", "{}");
        assertThat(committed.statusCode()).isEqualTo(200);
        assertThat(read(committed).at("/load/state").asString()).isEqualTo("COMMITTED");
        assertThat(read(steward.get("/api/catalog/entries/" + entry + "/loads"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(load.toString());
    }

    @Test
    void aBrokenFileIsToldInTheReadersLanguageWithItsPlace() {
        JsonNode seen = finished(upload("编码,电话\nA1,\"13900000000\n"));
        assertThat(seen.at("/problem/code").asString()).isEqualTo("collection.quote-never-closed");
        assertThat(seen.at("/problem/title").asString()).isEqualTo("第 2 行开始的一行中，引号没有闭合。");
        assertThat(seen.at("/problem/parameters/line").asInt()).isEqualTo(2);
    }

    @Test
    void rejectedRowsCanBeDownloadedByTheirDepartmentOnly() {
        UUID load = upload("编码,电话\n" + "A12345678901,\n" + rows(50));
        finished(load);
        assertThat(steward.get("/api/loads/" + load + "/rejected.csv").body())
                .isEqualTo("line,findings,编码,电话\r\n2,code:too-long,A12345678901,\r\n");
        Browser stranger = town.someone(town.department("测试统计局"), Role.STEWARD).browser(port);
        for (String path : List.of("", "/findings", "/findings.csv", "/rejected.csv")) {
            assertThat(stranger.get("/api/loads/" + load + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/api/catalog/entries/" + entry + "/loads").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/catalog/entries/" + entry + "/quality-rules")
                        .statusCode())
                .isEqualTo(404);
        Towns.Town there = towns.found();
        Browser elsewhere = there.someone(there.department("他乡局"), Role.STEWARD).browser(port);
        assertThat(elsewhere.get("/api/loads/" + load).statusCode()).isEqualTo(404);
    }

    @Test
    void theDepartmentSetsItsOwnRules() {
        String path = "/api/catalog/entries/" + entry + "/quality-rules";
        assertThat(read(steward.get(path)).at("/version").asInt()).isZero();
        String unknown = """
                {"rules": [{"item": "nothing", "check": {"kind": "phone"}, "severity": "HOLD"}]}""";
        assertThat(read(steward.with("If-Match", "\"0\"").put(path, unknown))
                        .at("/field")
                        .asString())
                .isEqualTo("rules[0].item");
        for (String incomplete : List.of(
                "{\"rules\": [{}]}",
                "{\"rules\": [null]}",
                "{\"rules\": [{\"item\": \"phone\", \"check\": {\"kind\": \"form\"}, \"severity\": \"MARK\"}]}",
                "{\"terms\": {\"mostRejected\": 1001}}",
                "{\"rules\": [{\"item\": \"phone\", \"check\": {\"kind\": \"invented\"}, \"severity\": \"MARK\"}]}")) {
            assertThat(steward.put(path, incomplete).statusCode())
                    .as(incomplete)
                    .isBetween(400, 422);
        }
        String strict = """
                {"rules": [{"item": "phone", "check": {"kind": "phone"}, "severity": "HOLD"},
                           {"item": "code", "check": {"kind": "form", "form": "letters-and-digits"}, "severity": "REJECT"}],
                 "terms": {"onRepeatedKey": "KEEP_FIRST", "mostRejected": 500}}""";
        assertThat(read(steward.put(path, strict)).at("/version").asInt()).isEqualTo(1);
        assertThat(steward.put(path, strict).statusCode()).isEqualTo(412);
        JsonNode seen = finished(upload("编码,电话\nA1,12\nA1,\nA2,\n"));
        assertThat(seen.at("/load/state").asString()).isEqualTo("HELD");
        assertThat(seen.at("/load/rowsRejected").asInt()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherFileOfTheSameLengthIsRefused() {
        steward.with("Idempotency-Key", "load-" + entry);
        UUID load = upload("编码,电话\nA1,13900000000\n");
        assertThat(upload("编码,电话\nA1,13900000000\n")).isEqualTo(load);
        HttpResponse<String> other = steward.upload(
                "/api/catalog/entries/" + entry + "/loads",
                "登记.csv",
                "编码,电话\nA1,13900000009\n".getBytes(StandardCharsets.UTF_8));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(read(other).at("/code").asString()).isEqualTo("platform.key-reused");
        assertThat(read(other).at("/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(read(steward.get("/api/catalog/entries/" + entry + "/loads"))
                        .at("/items")
                        .size())
                .isEqualTo(1);
        steward.without("Idempotency-Key");
        finished(load);
    }

    @Test
    void aTableWithoutAFileIsNoUpload() {
        assertThat(steward.post("/api/catalog/entries/" + entry + "/loads", "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void administratorsSeeTheWorkButNoValues() {
        UUID load = upload("编码,电话\nA1,13900000000\n");
        finished(load);
        Browser administrator =
                town.someone(town.department("测试大数据局"), Role.ADMINISTRATOR).browser(port);
        JsonNode jobs = read(administrator.get("/api/jobs?state=DONE&limit=2"));
        assertThat(jobs.at("/items").size()).isPositive();
        assertThat(jobs.at("/items/0/payload").isMissingNode()).isTrue();
        assertThat(steward.get("/api/jobs").statusCode()).isEqualTo(403);
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append('K').append(i).append(",\n");
        }
        return rows.toString();
    }

    private UUID upload(String text) {
        HttpResponse<String> taken = steward.without("If-Match")
                .upload("/api/catalog/entries/" + entry + "/loads", "登记.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return UUID.fromString(read(taken).at("/loadId").asString());
    }

    private JsonNode finished(UUID load) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String state =
                    read(steward.get("/api/loads/" + load)).at("/load/state").asString();
            return !state.equals("WAITING") && !state.equals("CHECKING");
        });
        return read(steward.get("/api/loads/" + load));
    }

    private static String version(JsonNode seen) {
        return "\"" + seen.at("/load/version").asInt() + "\"";
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
