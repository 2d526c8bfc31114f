package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.Towns.done;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.Browser;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.catalog.Feeds;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.regulation.Regulations;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.gongshu.store.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a unit registers its entries itself: from the empty form to a register that other departments find. */
@PlatformTest
class RegisterReachesTheCatalogIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Regulations regulations;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Datasets datasets;

    @Autowired
    private DatasetStore store;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Towns.Someone someone;
    private Browser steward;
    private Browser neighbour;

    @BeforeEach
    void aTownUnderItsLaw() {
        town = towns.found();
        done(regulations.assign(town.id(), "fuzhou-2017", LocalDate.of(2018, 1, 1)));
        town.lookBack(regulations);
        town.department("演示数字办", DepartmentKind.AUTHORITY);
        Department provider = town.department("演示民政局");
        someone = town.someone(provider, Role.STEWARD);
        steward = someone.browser(port);
        neighbour = town.someone(town.department("演示统计局"), Role.STEWARD).browser(port);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aProposalToOpenBringsTheSecrecyReviewItselfAndNotItsName() throws IOException {
        UUID entry = mounted();
        assertThat(read(propose(entry, Map.of())).at("/field").asString()).isEqualTo("secrecy-review");
        HttpResponse<String> named = propose(entry, Map.of("secrecy-review", Ids.next()));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(read(named).at("/code").asString()).isEqualTo("procedure.draft-file-unknown");
        assertThat(read(named).at("/field").asString()).isEqualTo("documents.secrecy-review");
        assertThat(steward.upload("/api/draft-files", "审查.pdf", new byte[0]).statusCode())
                .isEqualTo(422);

        UUID paper = paper(steward);
        HttpResponse<String> foreign = propose(entry, Map.of("secrecy-review", paper(neighbour)));
        assertThat(read(foreign).at("/code").asString()).isEqualTo("procedure.draft-file-unknown");
        HttpResponse<String> proposed = propose(entry, Map.of("secrecy-review", paper));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        JsonNode filed =
                read(steward.get("/api/cases/" + read(proposed).at("/caseId").asString() + "/documents"));
        assertThat(filed.at("/0/evidence").asString()).isEqualTo("secrecy-review");
        assertThat(filed.at("/0/digest").asString())
                .isEqualTo("2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df");
        assertThat(read(propose(entry, Map.of("secrecy-review", paper)))
                        .at("/code")
                        .asString())
                .as("a paper belongs to one case")
                .isEqualTo("procedure.draft-file-unknown");
    }

    @Test
    void aPaperWithoutACaseIsForgottenAfterSevenDays() throws IOException {
        UUID entry = mounted();
        UUID paper = paper(steward);
        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
        steward = someone.browser(port);
        HttpResponse<String> late = propose(entry, Map.of("secrecy-review", paper));
        assertThat(read(late).at("/code").asString()).isEqualTo("procedure.draft-file-unknown");
    }

    private UUID mounted() throws IOException {
        UUID entry = draft();
        steward.post("/api/catalog/submissions", json.writeValueAsString(Map.of("entryIds", List.of(entry))));
        byte[] few = "街道代码,街道名称,区县代码,省份代码,城市代码\n110101001,某街道,110101,11,1101\n".getBytes(StandardCharsets.UTF_8);
        UUID load = upload(entry, few);
        JsonNode checked = finished(load);
        commit(load, checked);
        register(read(mount(entry)).at("/caseId").asString());
        return entry;
    }

    private UUID paper(Browser by) {
        HttpResponse<String> brought = by.upload("/api/draft-files", "审查.pdf", new byte[] {'o', 'k'});
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        return UUID.fromString(read(brought).at("/id").asString());
    }

    private HttpResponse<String> propose(UUID entry, Map<String, UUID> documents) {
        JsonNode items = read(steward.get("/api/catalog/entries/" + entry)).at("/content/items");
        Map<String, Object> form = Map.of(
                "items",
                List.of(items.at("/0/id").asString(), items.at("/1/id").asString()),
                "slug",
                "streets-" + entry,
                "licence",
                "请注明来源",
                "documents",
                documents);
        return steward.post("/api/catalog/entries/" + entry + "/publication", json.writeValueAsString(form));
    }

    @Test
    void theRealStreetsAreCatalogedLoadedMountedAndFoundByOthers() throws IOException {
        UUID entry = draft();
        assertThat(neighbour.get("/api/catalog/entries/" + entry).statusCode()).isEqualTo(404);
        assertThat(neighbour
                        .upload("/api/catalog/entries/" + entry + "/loads", "x.csv", new byte[] {1})
                        .statusCode())
                .isIn(404, 403);

        HttpResponse<String> submitted =
                steward.post("/api/catalog/submissions", json.writeValueAsString(Map.of("entryIds", List.of(entry))));
        assertThat(submitted.statusCode()).as(submitted.body()).isIn(200, 201);
        assertThat(read(steward.get("/api/catalog/entries/" + entry))
                        .at("/state")
                        .asString())
                .isEqualTo("PUBLISHED");

        UUID load = upload(entry, streets());
        JsonNode checked = finished(load);
        assertThat(checked.at("/load/state").asString()).as(checked.toString()).isEqualTo("READY");
        assertThat(checked.at("/load/rowsLoaded").asInt()).isEqualTo(41_352);
        commit(load, checked);
        HttpResponse<String> mounted = mount(entry);
        assertThat(read(neighbour.get("/api/catalog/entries/" + entry))
                        .at("/mountedCase")
                        .isString())
                .as("before the secrecy review")
                .isFalse();
        register(read(mounted).at("/caseId").asString());
        assertThat(read(neighbour.get("/api/catalog/entries/" + entry))
                        .at("/mountedCase")
                        .isString())
                .as("after the secrecy review")
                .isTrue();
        assertThat(feeds.findConfirmed(town.scope(), entry).orElseThrow().usualRows())
                .isEqualTo(41_352);
        assertThat(codes(datasets.findCurrent(town.scope(), entry).orElseThrow()))
                .isEqualTo(expectedCodes());
    }

    private void commit(UUID load, JsonNode checked) {
        HttpResponse<String> committed = steward.with(
                        "If-Match", "\"" + checked.at("/load/version").asInt() + "\"")
                .post("/api/loads/" + load + "/commitment", "{}");
        steward.without("If-Match");
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
    }

    private HttpResponse<String> mount(UUID entry) {
        HttpResponse<String> mounted = steward.post("/api/catalog/entries/" + entry + "/mounting", """
                {"source": "UPLOAD", "changes": ["INSERT", "UPDATE", "DELETE"], "usualRows": 41352, "cycle": "YEARLY"}""");
        assertThat(mounted.statusCode()).as(mounted.body()).isIn(200, 201);
        return mounted;
    }

    /** The unit files its secrecy review and registers the mounting itself. */
    private void register(String caseId) {
        HttpResponse<String> filed = steward.upload(
                "/api/cases/" + caseId + "/documents?evidence=secrecy-review", "审查.txt", new byte[] {'o', 'k'});
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        JsonNode tasks = read(steward.get("/api/tasks"));
        assertThat(tasks.at("/items/0/caseId").asString()).as(tasks.toString()).isEqualTo(caseId);
        HttpResponse<String> decided = steward.post(
                "/api/tasks/" + tasks.at("/items/0/id").asString() + "/decision", "{\"outcome\": \"done\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    }

    private UUID draft() {
        Map<String, Object> form = new TreeMap<>();
        form.put("category", "303001");
        form.put("name", "街道（乡镇）名录");
        form.put("gist", "街道、乡镇的代码与名称。");
        form.put("formats", List.of("DATABASE"));
        form.put("origin", "BY_LAW");
        form.put("responsible", "演示科");
        form.put("contact", Map.of("name", "演示联络人", "phone", "0591-00000000"));
        form.put("sharingMethods", List.of("PLATFORM_DATABASE"));
        form.put("updateCycle", "YEARLY");
        form.put(
                "items",
                List.of(
                        item("街道代码", "code", 12, true, "NONE"),
                        item("街道名称", "name", 100, false, "NONE"),
                        item("区县代码", "area_code", 6, false, "DIVISION_CODE"),
                        item("省份代码", "province_code", 2, false, "NONE"),
                        item("城市代码", "city_code", 4, false, "NONE")));
        HttpResponse<String> answer = steward.post("/api/catalog/entries", json.writeValueAsString(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(read(answer).at("/id").asString());
    }

    private static Map<String, Object> item(String name, String column, int length, boolean key, String kind) {
        Map<String, Object> item = new TreeMap<>();
        item.put("name", name);
        item.put("column", column);
        item.put("type", "C");
        item.put("length", length);
        item.put("required", true);
        item.put("key", key);
        item.put("kind", kind);
        item.put("sharingType", "UNCONDITIONAL");
        item.put("modes", List.of("QUERY", "INTERFACE", "EXCHANGE", "VERIFY"));
        item.put("openingType", "UNCONDITIONAL");
        return item;
    }

    private UUID upload(UUID entry, byte[] file) {
        HttpResponse<String> taken =
                steward.upload("/api/catalog/entries/" + entry + "/loads", "divisions-streets.csv", file);
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

    private Set<String> codes(Generation generation) {
        Set<String> codes = new HashSet<>();
        store.read(generation, Selection.of(List.of("code")), row -> codes.add(String.valueOf(row[0])));
        return codes;
    }

    private static Set<String> expectedCodes() throws IOException {
        return new String(streets(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
    }

    private static byte[] streets() throws IOException {
        try (InputStream in = new ClassPathResource("reference/divisions-streets.csv").getInputStream()) {
            return in.readAllBytes();
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
