package org.gongshu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.regulation.Regulations;
import org.gongshu.sharing.SharingTowns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is decided about sharing and leaves a record. */
@PlatformTest
class SharingIsOnRecordIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");
    private static final SharingTowns.Column NAME = new SharingTowns.Column("name", "UNCONDITIONAL");

    @Autowired
    private SharingTowns sharing;

    @Autowired
    private Towns towns;

    @Autowired
    private Regulations regulations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper mapper;

    @LocalServerPort
    private int port;

    private UUID started(SharingTowns.SharingTown town, Browser by, Map<String, Object> form) {
        return sharing.idIn(sharing.created(town.start(by, form)), "id");
    }

    private JsonNode record(Browser by, String kind) {
        JsonNode all = sharing.json(by.get("/api/supervision/records?kind=" + kind));
        assertThat(all.get("items")).hasSize(1);
        return all.at("/items/0");
    }

    @Test
    void inYingkouTheAuthoritySettlesADisputeOverAGrant() {
        SharingTowns.SharingTown town = sharing.under("yingkou-2022", port);
        UUID grant = town.grant(town.register("登记信息", CODE, NAME), "name");
        Map<String, Object> form = Map.of(
                "kind", "sharing-dispute",
                "about", List.of(Map.of("type", "grant", "id", grant)),
                "statements", Map.of("dispute", "接口时常不可用"));

        HttpResponse<String> aboutNothing = town.start(
                town.asker, Map.of("kind", "sharing-dispute", "title", "争议", "statements", Map.of("dispute", "没有提供")));
        UUID asked = started(town, town.asker, form);
        HttpResponse<String> unsaid = town.act(town.officer, asked, "settled");
        assertThat(town.act(town.officer, asked, "settled", Map.of("settlement", "一周内恢复"))
                        .statusCode())
                .isEqualTo(200);

        JsonNode settled = record(town.officer, "sharing-dispute");
        assertThat(settled.at("/statements/settlement").stringValue()).isEqualTo("一周内恢复");
        assertThat(settled.get("article").stringValue()).isEqualTo("27");
        assertThat(town.owner.get("/api/cases/" + asked).statusCode())
                .as("the provider is a party")
                .isEqualTo(200);
        assertThat(sharing.refusal(unsaid)).isEqualTo("procedure.evidence-missing 27");
        assertThat(sharing.refusal(aboutNothing)).isEqualTo("procedure.subject-count");
    }

    @Test
    void aRefusedApplicationIsDisputedByTheDepartmentThatAsked() {
        SharingTowns.SharingTown town = sharing.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", CODE, new SharingTowns.Column("area", "CONDITIONAL"));
        Map<String, Object> application = town.wanting(entry, List.of(town.item(entry, "area")));
        application.put("conditionsMet", true);
        UUID refused = sharing.idIn(sharing.created(town.apply(town.asker, application)), "caseId");
        town.act(town.owner, refused, "refused");

        UUID asked = started(
                town,
                town.asker,
                Map.of(
                        "kind",
                        "sharing-dispute",
                        "against",
                        refused,
                        "title",
                        "对不予共享有争议",
                        "statements",
                        Map.of("dispute", "履职确需使用")));
        assertThat(town.act(town.officer, asked, "settled").statusCode()).isEqualTo(200);

        assertThat(record(town.officer, "sharing-dispute").get("caseId").stringValue())
                .isEqualTo(asked.toString());
    }

    @Test
    void exchangeBesideThePlatformNeedsTheAuthority() {
        SharingTowns.SharingTown town = sharing.under("jingshui-2024", port);
        UUID asked = started(
                town,
                town.asker,
                Map.of(
                        "kind",
                        "off-platform-exchange",
                        "title",
                        "离线拷贝历史档案",
                        "about",
                        List.of(Map.of("type", "department", "id", town.provider.id())),
                        "statements",
                        Map.of("reason", "网络不通", "valid-until", "2027-06-30")));

        assertThat(town.act(town.officer, asked, "agreed").statusCode()).isEqualTo(200);

        JsonNode filed = record(town.officer, "off-platform-exchange");
        assertThat(filed.get("validUntil").stringValue()).isEqualTo("2027-06-30");
        assertThat(filed.get("article").stringValue()).isEqualTo("11");
    }

    @Test
    void aPersonAgreesThatADepartmentHandsOnWhatItHolds() {
        SharingTowns.SharingTown town = sharing.under("jingshui-2024", port);
        Towns.Visitor visitor = towns.university();
        Browser person = visitor.browser(port);
        Map<String, Object> form = Map.of(
                "kind", "data-subject-consent",
                "region", town.town.id(),
                "title", "同意提供学历信息",
                "about", List.of(Map.of("type", "department", "id", town.provider.id())),
                "statements", Map.of("consent", "学历信息用于人才补贴"));

        HttpResponse<String> byDepartment = town.start(
                town.asker,
                Map.of(
                        "kind",
                        "data-subject-consent",
                        "title",
                        "代为同意",
                        "about",
                        List.of(
                                Map.of("type", "department", "id", town.provider.id()),
                                Map.of("type", "applicant", "id", visitor.applicant.id())),
                        "statements",
                        Map.of("consent", "代为同意")));
        HttpResponse<String> started = person.post("/api/cases", mapper.writeValueAsString(form));
        UUID asked = sharing.idIn(sharing.created(started), "id");
        assertThat(town.act(town.officer, asked, "done").statusCode()).isEqualTo(200);

        assertThat(sharing.refusal(byDepartment)).isEqualTo("procedure.not-a-starter 6");
        assertThat(record(town.officer, "data-subject-consent")
                        .at("/statements/consent")
                        .stringValue())
                .isEqualTo("学历信息用于人才补贴");
    }

    @Test
    void aNeedForDataOfAnotherLevelIsAnsweredByTheAuthorityAbove() {
        String division = jdbc.sql("SELECT max(code) FROM division WHERE level = 'CITY' AND code < '3'")
                .query(String.class)
                .single();
        String area = jdbc.sql("SELECT min(code) FROM division WHERE parent = :city")
                .param("city", division)
                .query(String.class)
                .single();
        Towns.Town city = towns.found(division + "00");
        Browser above = city.someone(city.department("测试市数据局", DepartmentKind.AUTHORITY), Role.OFFICER)
                .browser(port);
        Towns.Town county = towns.found(area);
        Browser officer = county.someone(county.department("测试县数据局", DepartmentKind.AUTHORITY), Role.OFFICER)
                .browser(port);
        Browser steward =
                county.someone(county.department("测试县民政局"), Role.STEWARD).browser(port);
        done(regulations.assign(county.id(), "jingshui-2024", LocalDate.of(2024, 6, 1)));
        done(regulations.standAt(county.founder(), LocalDate.of(2025, 7, 31)));

        HttpResponse<String> asked = steward.post(
                "/api/cases",
                mapper.writeValueAsString(Map.of(
                        "kind", "cross-level-request",
                        "title", "需要市级婚姻登记数据",
                        "statements", Map.of("need", "核对救助对象的婚姻状况"))));
        UUID caseId = sharing.idIn(sharing.created(asked), "id");
        decide(officer, caseId, "done");
        String path = "/api/cases/" + caseId;
        assertThat(above.get(path).statusCode()).isEqualTo(200);
        assertThat(above.get(path + "/documents").statusCode()).isEqualTo(200);
        assertThat(above.get(path).body()).contains("测试县民政局", "测试市数据局");
        decide(above, caseId, "agreed");

        assertThat(above.get("/api/notices").body()).contains("cross-level-request");
        assertThat(sharing.json(steward.get(path)).get("outcome").stringValue()).isEqualTo("agreed");
        assertThat(record(officer, "cross-level-request").get("effect").stringValue())
                .isEqualTo("forward");
        assertThat(sharing.json(above.get("/api/supervision/records")).get("items"))
                .isEmpty();
    }

    @Test
    void theAuthorityAboveSeesNothingOfTheCountyThatItHasNoPartIn() {
        SharingTowns.SharingTown other = sharing.under("jingshui-2024", port);
        UUID mine = started(
                other,
                other.asker,
                Map.of("kind", "off-platform-exchange", "title", "离线拷贝", "statements", Map.of("reason", "网络不通")));
        SharingTowns.SharingTown elsewhere = sharing.under("jingshui-2024", port);

        assertThat(elsewhere.officer.get("/api/cases/" + mine).statusCode()).isEqualTo(404);
        assertThat(sharing.json(elsewhere.officer.get("/api/cases"))
                        .get("total")
                        .intValue())
                .isZero();
    }

    private void decide(Browser by, UUID caseId, String outcome) {
        String task = sharing.json(by.get("/api/tasks"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("caseId").stringValue().equals(caseId.toString()))
                .map(each -> each.get("id").stringValue())
                .findFirst()
                .orElseThrow();
        HttpResponse<String> decided =
                by.post("/api/tasks/" + task + "/decision", "{\"outcome\": \"" + outcome + "\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
    }
}
