package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class OfficialStartsByFormIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private CaseTowns towns;

    @Autowired
    private Towns allTowns;

    @LocalServerPort
    private int port;

    private CaseTowns.CaseTown town;
    private Browser officer;
    private Browser steward;

    @BeforeEach
    void aTownUnderItsLaw() {
        town = towns.under("yingkou-2022");
        officer = town.officer.browser(port);
        steward = town.applicant.browser(port);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> start(Browser by, String body) {
        return by.post("/api/cases", body);
    }

    private static String field(HttpResponse<String> refused) {
        JsonNode field = json(refused).get("field");
        return field == null ? "" : field.stringValue();
    }

    private UUID scan(Browser by) {
        HttpResponse<String> kept =
                by.upload("/api/draft-files", "扫描件.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        return UUID.fromString(json(kept).get("id").stringValue());
    }

    @Test
    void theFormSaysWhatCanBeStartedAndUnderWhichArticle() {
        JsonNode ofOfficer = json(officer.get("/api/case-forms"));
        JsonNode ofSteward = json(steward.get("/api/case-forms"));

        assertThat(ofOfficer.findValuesAsString("kind")).contains("rectification", "assessment");
        assertThat(ofSteward.findValuesAsString("kind"))
                .contains("filing", "incident")
                .doesNotContain("rectification");
        JsonNode filing = ofSteward
                .valueStream()
                .filter(form -> form.get("kind").stringValue().equals("filing"))
                .findFirst()
                .orElseThrow();
        assertThat(filing.get("asks").get("filing").toString()).isEqualTo("[\"contacts\"]");
        assertThat(filing.get("procedures").get(0).get("article").stringValue()).isEqualTo("7");
    }

    @Test
    void anOrderReachesTheDepartmentThatIsToPutThingsRight() {
        HttpResponse<String> started = start(officer, """
                {"kind": "rectification", "about": [{"type": "department", "id": "%s"}],
                 "statements": {"violation": "目录超过一季度没有维护"}, "period": "2099-12-31"}
                """.formatted(town.provider.id()));

        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        JsonNode task =
                json(town.answerer.browser(port).get("/api/tasks")).get("items").get(0);
        assertThat(task.get("step").stringValue()).isEqualTo("rectify");
        assertThat(json(steward.get("/api/tasks")).get("items")).isEmpty();
    }

    @Test
    void whatTheLawAsksForIsNamedWhenItIsMissing() {
        HttpResponse<String> noStatement = start(officer, """
                {"kind": "rectification", "about": [{"type": "department", "id": "%s"}]}
                """.formatted(town.provider.id()));
        HttpResponse<String> nobody = start(officer, """
                {"kind": "rectification", "statements": {"violation": "目录没有维护"}}
                """);
        HttpResponse<String> notTheAuthority = start(steward, """
                {"kind": "rectification", "about": [{"type": "department", "id": "%s"}],
                 "statements": {"violation": "目录没有维护"}}
                """.formatted(town.provider.id()));

        assertThat(noStatement.statusCode()).isEqualTo(422);
        assertThat(json(noStatement).get("article").stringValue()).startsWith("37");
        assertThat(field(nobody)).isEqualTo("about");
        assertThat(notTheAuthority.statusCode()).isEqualTo(403);
        assertThat(json(notTheAuthority).get("code").stringValue()).isEqualTo("procedure.not-a-starter");
    }

    @Test
    void anOrderToPutThingsRightSetsItsLastDay() {
        String order = """
                {"kind": "rectification", "about": [{"type": "department", "id": "%s"}],
                 "statements": {"violation": "目录没有维护"}%s}
                """;

        HttpResponse<String> none = start(officer, order.formatted(town.provider.id(), ""));
        HttpResponse<String> past = start(officer, order.formatted(town.provider.id(), ", \"period\": \"2020-01-01\""));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(field(none)).isEqualTo("period");
        assertThat(json(none).get("article").stringValue()).startsWith("37");
        assertThat(field(past)).isEqualTo("period");
    }

    @Test
    void whatIsNotThereOrNotAskedForIsRefusedByField() {
        UUID elsewhere = allTowns.found().department("外地局").id();

        assertThat(start(officer, "{}").statusCode()).isEqualTo(400);
        assertThat(field(start(officer, "{\"kind\": \"dance\"}"))).isEqualTo("kind");
        assertThat(json(start(officer, "{\"kind\": \"share-application\", \"title\": \"x\"}"))
                        .get("code")
                        .stringValue())
                .isEqualTo("procedure.own-form");
        assertThat(field(start(officer, """
                        {"kind": "rectification", "about": [{"type": "department", "id": "%s"}],
                         "statements": {"violation": "x"}}
                        """.formatted(elsewhere)))).isEqualTo("about[0].id");
        assertThat(field(start(officer, """
                        {"kind": "rectification", "about": [{"type": "grant", "id": "%s"}]}
                        """.formatted(Ids.next())))).isEqualTo("about[0].type");
        assertThat(field(start(steward, "{\"kind\": \"filing\", \"title\": \"联系人\"}")))
                .isEqualTo("facts.filing");
        assertThat(field(start(steward, """
                        {"kind": "filing", "title": "联系人", "facts": {"filing": ["nothing"]}}
                        """))).isEqualTo("facts.filing");
        assertThat(field(start(steward, """
                        {"kind": "incident", "title": "断电", "facts": {"filing": ["contacts"]}}
                        """))).isEqualTo("facts.filing");
        assertThat(start(steward, "{\"kind\": \"incident\", \"colour\": \"red\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFileBelongsToWhoeverUploadedItAndIsUsedOnce() {
        UUID file = scan(steward);
        String report = """
                {"kind": "incident", "title": "机房断电", "statements": {"incident": "机房断电两小时"},
                 "files": [{"file": "%s", "evidence": "photograph"}]}
                """.formatted(file);

        HttpResponse<String> byAnother = start(town.answerer.browser(port), report);
        HttpResponse<String> first = start(steward, report);
        HttpResponse<String> again = start(steward, report);

        assertThat(field(byAnother)).isEqualTo("files[0].file");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(field(again)).isEqualTo("files[0].file");
        String id = json(first).get("id").stringValue();
        JsonNode documents = json(steward.get("/api/cases/" + id + "/documents"));
        assertThat(documents.get(0).get("evidence").stringValue()).isEqualTo("photograph");
        assertThat(documents.get(0).get("name").stringValue()).isEqualTo("扫描件.pdf");
    }

    @Test
    void aRefusedStartLeavesTheFileForTheNextTry() {
        UUID file = scan(steward);
        String files = "\"files\": [{\"file\": \"%s\", \"evidence\": \"photograph\"}]".formatted(file);

        HttpResponse<String> refused = start(steward, "{\"kind\": \"incident\", \"title\": \"断电\", " + files + "}");
        HttpResponse<String> started = start(steward, """
                {"kind": "incident", "title": "断电", "statements": {"incident": "机房断电两小时"}, %s}
                """.formatted(files));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    }

    @Test
    void aPaperFromTheWindowCountsFromTheDayItCameIn() {
        String day = "2026-11-18";
        HttpResponse<String> noScan = start(steward, """
                {"kind": "incident", "title": "断电", "statements": {"incident": "机房断电两小时"},
                 "received": {"on": "%s", "scan": "%s"}}
                """.formatted(day, Ids.next()));
        HttpResponse<String> started = start(steward, """
                {"kind": "incident", "title": "断电", "statements": {"incident": "机房断电两小时"},
                 "received": {"on": "%s", "scan": "%s"}}
                """.formatted(day, scan(steward)));

        assertThat(field(noScan)).isEqualTo("received.scan");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        String id = json(started).get("id").stringValue();
        assertThat(json(steward.get("/api/cases/" + id + "/documents")).findValuesAsString("evidence"))
                .contains("received-application");
    }

    @Test
    void whoeverHasNoPostInTheRegionStartsNothingThere() {
        Towns.Visitor university = allTowns.university();

        HttpResponse<String> withoutRegion = university.browser(port).get("/api/case-forms");
        HttpResponse<String> government = start(university.browser(port), """
                {"kind": "incident", "region": "%s", "title": "断电", "statements": {"incident": "断电"}}
                """.formatted(town.town.id()));
        HttpResponse<String> auditor =
                start(town.town.someone(town.authority, Role.AUDITOR).browser(port), "{\"kind\": \"incident\"}");

        assertThat(field(withoutRegion)).isEqualTo("region");
        assertThat(government.statusCode()).isEqualTo(403);
        assertThat(auditor.statusCode()).isEqualTo(403);
    }
}
