package org.gongshu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class CitizenObjectsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private DoubtfulTowns towns;

    @Autowired
    private Towns allTowns;

    @LocalServerPort
    private int port;

    private DoubtfulTowns.DoubtfulTown town;
    private Browser objector;
    private Browser raiser;
    private Browser owner;

    @BeforeEach
    void somebodyDealsWithTheUsingDepartment() {
        town = towns.under("yingkou-2022");
        town.grant();
        objector = allTowns.university().browser(port);
        raiser = town.raiser.browser(port);
        owner = town.owner.browser(port);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static String text(HttpResponse<String> response, String name) {
        JsonNode value = json(response).get(name);
        return value == null || value.isNull() ? "" : value.stringValue();
    }

    private static JsonNode mine(Browser browser, String caseId) {
        return json(browser.get("/api/cases/" + caseId)).get("mine");
    }

    private HttpResponse<String> object(boolean withProof) {
        String file =
                text(objector.upload("/api/draft-files", "证明.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)), "id");
        String files = withProof ? "[{\"file\": \"" + file + "\", \"evidence\": \"proof\"}]" : "[]";
        return objector.post("/api/cases", """
                {"kind": "objection", "region": "%s", "about": [{"type": "department", "id": "%s"}],
                 "statements": {"doubted-values": "姓名登记错误"}, "files": %s}
                """.formatted(town.town.id(), town.user.id(), files));
    }

    private HttpResponse<String> forward(Browser by, String objection, String code) {
        return by.post("/api/corrections/of-objection/" + objection, """
                {"entryId": "%s", "key": {"code": "%s"}, "item": "name", "doubted": "测试2", "proposed": "测试贰",
                 "reason": "与当事人证件不一致"}
                """.formatted(town.entry.id(), code));
    }

    private static HttpResponse<String> decide(Browser by, String caseId, String body) {
        return by.post("/api/tasks/" + mine(by, caseId).get(0).get("task").stringValue() + "/decision", body);
    }

    @Test
    void theUsingDepartmentRaisesTheDoubtAndThePersonIsSentNowhere() {
        HttpResponse<String> objected = object(true);
        assertThat(objected.statusCode()).as(objected.body()).isEqualTo(201);
        String objection = text(objected, "id");
        assertThat(owner.get("/api/cases/" + objection).statusCode()).isEqualTo(404);

        HttpResponse<String> forwarded = forward(raiser, objection, "P2");
        assertThat(forwarded.statusCode()).as(forwarded.body()).isEqualTo(201);
        assertThat(text(forwarded, "raisedBy")).isEqualTo("public");
        assertThat(text(forwarded, "objection")).isEqualTo("姓名登记错误");

        JsonNode seen = json(objector.get("/api/cases/" + objection));
        assertThat(seen.get("outcome").stringValue()).isEqualTo("done");
        assertThat(seen.at("/children/0/kind").stringValue()).isEqualTo("correction");
        assertThat(seen.get("results").toString()).contains("forward");
        assertThat(objector.get("/api/cases/" + text(forwarded, "caseId")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverObjectedIsToldHowItEnded() {
        String objection = text(object(true), "id");
        String correction = text(forward(raiser, objection, "P2"), "caseId");
        decide(owner, correction, "{\"outcome\": \"differs\", \"statements\": {\"verification-result\": \"确有错误\"}}");
        HttpResponse<String> corrected =
                decide(owner, correction, "{\"outcome\": \"done\", \"statements\": {\"corrected-value\": \"测试贰\"}}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);

        assertThat(objector.get("/api/notices").body()).contains("quality.objection-answered-corrected");
    }

    @Test
    void theObjectionDoesNotEndBeforeTheDoubtIsRaised() {
        String objection = text(object(true), "id");

        HttpResponse<String> merely = decide(raiser, objection, "{\"outcome\": \"done\"}");
        HttpResponse<String> noSuchRow = forward(raiser, objection, "nobody");

        assertThat(merely.statusCode()).isEqualTo(409);
        assertThat(text(merely, "code")).isEqualTo("quality.not-forwarded");
        assertThat(text(merely, "article")).startsWith("23");
        assertThat(noSuchRow.statusCode()).isEqualTo(404);
        assertThat(mine(raiser, objection)).hasSize(1);
    }

    @Test
    void proofIsAskedForUnderItsArticle() {
        HttpResponse<String> bare = object(false);

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(text(bare, "field")).isEqualTo("proof");
        assertThat(text(bare, "article")).isEqualTo("23.3");
    }

    @Test
    void onlyTheDepartmentThatWasSpokenToRaisesIt() {
        String objection = text(object(true), "id");
        Browser other =
                town.town.someone(town.town.department("另一局"), Role.STEWARD).browser(port);

        assertThat(forward(other, objection, "P2").statusCode()).isEqualTo(404);
        assertThat(forward(town.officer.browser(port), objection, "P2").statusCode())
                .isIn(403, 409);
        assertThat(forward(raiser, objection, "P2").statusCode()).isEqualTo(201);
        assertThat(forward(raiser, objection, "P2").statusCode()).isEqualTo(409);
    }
}
