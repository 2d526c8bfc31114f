package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.opening.OpeningTowns.decide;
import static org.gongshu.opening.OpeningTowns.file;
import static org.gongshu.opening.OpeningTowns.json;
import static org.gongshu.opening.OpeningTowns.text;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class BodiesWithdrawLeakingDataIT {

    @Autowired
    private OpeningTowns openings;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private OpeningTowns.OpeningTown town;
    private Browser steward;
    private Browser officer;
    private String slug = "";
    private UUID dataset = new UUID(0, 0);

    @BeforeEach
    void somethingOpenInLianyungang() {
        town = openings.under("lianyungang-2019");
        slug = openings.opened(town, port);
        dataset = town.datasetOf(slug);
        steward = town.steward.browser(port);
        officer = town.officer.browser(port);
    }

    private int portal() {
        return Browser.at(port).get("/open/datasets/" + slug + ".csv").statusCode();
    }

    private HttpResponse<String> start(String kind, String statement) {
        return steward.post("/api/cases", """
                {"kind": "%s", "about": [{"type": "dataset", "id": "%s"}], "statements": {"%s": "发现可以识别个人"}}
                """.formatted(kind, dataset, statement));
    }

    private String withdrawn() {
        String id = text(start("emergency-withdrawal", "risk"), "id");
        HttpResponse<String> off = decide(officer, id, "{\"outcome\": \"done\"}");
        assertThat(off.statusCode()).as(off.body()).isEqualTo(200);
        return id;
    }

    @Test
    void eitherBodyTakesItOffAtOnceWithEverythingThatWasGivenOfIt() {
        assertThat(portal()).isEqualTo(200);

        String id = withdrawn();

        assertThat(portal()).isEqualTo(410);
        assertThat(Browser.at(port).get("/open/datasets?q=" + slug).body()).doesNotContain(slug);
        assertThat(Browser.at(port).get("/datasets/" + slug).statusCode()).isEqualTo(410);
        assertThat(json(steward.get("/api/cases/" + id)).get("outcome").stringValue())
                .isEqualTo("done");
        assertThat(json(steward.get("/api/cases/" + id)).get("results").toString())
                .contains("withdraw-dataset")
                .contains("terminate-grant");
    }

    @Test
    void theProviderNeedsNobodysConsentEither() {
        String id = text(start("emergency-withdrawal", "risk"), "id");
        HttpResponse<String> off = decide(steward, id, "{\"outcome\": \"done\"}");

        assertThat(off.statusCode()).as(off.body()).isEqualTo(200);
        assertThat(portal()).isEqualTo(410);
    }

    @Test
    void whoeverReportsMisuseIsAnsweredAndTheFindingStaysOnRecord() {
        Browser citizen = towns.university().browser(port);
        HttpResponse<String> reported = citizen.post("/api/cases", """
                {"kind": "misuse-report", "region": "%s", "about": [{"type": "dataset", "id": "%s"}],
                 "statements": {"misuse": "有人用它骚扰乘客"}}
                """.formatted(town.town.id(), dataset));
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
        String id = text(reported, "id");

        HttpResponse<String> examined =
                decide(steward, id, "{\"outcome\": \"done\", \"statements\": {\"finding\": \"情况属实\"}}");
        assertThat(examined.statusCode()).as(examined.body()).isEqualTo(200);
        assertThat(json(citizen.get("/api/cases/" + id)).get("results").toString())
                .contains("record-report");
    }

    @Test
    void whoHadItMeanwhileIsTraced() {
        Browser.at(port).get("/open/datasets/" + slug + ".csv");
        String id = withdrawn();

        var trace = json(steward.get("/api/opened/" + dataset + "/trace"));
        assertThat(trace.get("everybody").toString()).contains("DOWNLOAD");
        assertThat(json(steward.get("/api/cases/" + id)).get("number").stringValue())
                .isNotBlank();
    }

    @Test
    void itIsNotWithdrawnTwice() {
        withdrawn();

        HttpResponse<String> again = start("emergency-withdrawal", "risk");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(text(again, "code")).isEqualTo("opening.already-withdrawn");
    }

    @Test
    void itComesBackOnlyAfterNewDesensitizationAndWithNewContent() {
        assertThat(text(start("reopening", "need"), "code")).isEqualTo("opening.not-withdrawn");
        withdrawn();
        var operator = town.town.someone(town.town.department("测试信息中心", DepartmentKind.OPERATOR), Role.OFFICER);

        String id = text(start("reopening", "need"), "id");
        HttpResponse<String> bare = decide(steward, id, "{\"outcome\": \"done\"}");
        assertThat(text(bare, "field")).isEqualTo("desensitization");
        assertThat(text(bare, "article")).isEqualTo("26.2");
        file(steward, id, "desensitization");
        assertThat(decide(steward, id, "{\"outcome\": \"done\"}").statusCode()).isEqualTo(200);
        for (Browser each : new Browser[] {officer, operator.browser(port), steward}) {
            assertThat(portal()).isEqualTo(410);
            HttpResponse<String> agreed = decide(each, id, "{\"outcome\": \"agreed\"}");
            assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        }

        await().untilAsserted(() -> assertThat(portal()).isEqualTo(200));
    }

    @Test
    void anotherDepartmentTakesNothingOff() {
        var other = town.town.someone(town.town.department("另一局"), Role.STEWARD);
        HttpResponse<String> refused = other.browser(port).post("/api/cases", """
                {"kind": "emergency-withdrawal", "about": [{"type": "dataset", "id": "%s"}], "statements": {"risk": "x"}}
                """.formatted(dataset));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused, "article")).isEqualTo("26.2");
        assertThat(portal()).isEqualTo(200);
    }
}
