package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
class ScenarioGrantsAtOnceIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");
    private static final SharingTowns.Column AREA = new SharingTowns.Column("area", "CONDITIONAL");
    private static final SharingTowns.Column NAME = new SharingTowns.Column("name", "CONDITIONAL");
    private static final SharingTowns.Column PHONE = new SharingTowns.Column("phone", "WITHHELD");

    @Autowired
    private SharingTowns towns;

    @LocalServerPort
    private int port;

    private SharingTowns.SharingTown town;
    private UUID entry;

    @BeforeEach
    void aTownWithARegister() {
        town = towns.under("jingshui-2024", port);
        entry = town.register("登记信息", CODE, AREA, NAME, PHONE);
    }

    private Map<String, Object> scenario() {
        return Map.of(
                "kind",
                "scenario",
                "title",
                "临时救助场景",
                "about",
                List.of(
                        Map.of("type", "catalog-entry", "id", entry),
                        Map.of("type", "catalog-item", "id", town.item(entry, "area")),
                        Map.of("type", "department", "id", town.user.id())),
                "statements",
                Map.of("matter-code", "000100200300"));
    }

    private UUID approved() {
        UUID caseId = towns.idIn(towns.created(town.start(town.officer, scenario())), "id");
        assertThat(town.act(town.officer, caseId, "agreed", Map.of("scenario", "救助对象核对"))
                        .statusCode())
                .isEqualTo(200);
        return caseId;
    }

    private JsonNode applied(Browser by, String item) {
        Map<String, Object> form = town.wanting(entry, List.of(town.item(entry, item)));
        form.put("conditionsMet", true);
        return towns.json(towns.created(town.apply(by, form))).at("/cases/0");
    }

    @Test
    void whatTheScenarioCoversIsGrantedWithoutAskingTheProvider() {
        approved();

        JsonNode covered = applied(town.asker, "area");
        JsonNode beyond = applied(town.asker, "name");

        assertThat(covered.get("open").booleanValue()).isFalse();
        JsonNode grant = town.grantOf(UUID.fromString(covered.get("caseId").stringValue()));
        assertThat(grant.get("scenario").stringValue()).isEqualTo("临时救助场景");
        assertThat(grant.get("article").stringValue()).isEqualTo("5");
        assertThat(beyond.get("open").booleanValue()).isTrue();
    }

    @Test
    void anotherDepartmentAndAnotherMatterAreNotCovered() {
        approved();
        Browser other =
                town.town.someone(town.town.department("测试水务局"), Role.STEWARD).browser(port);
        Map<String, Object> otherMatter = town.wanting(entry, List.of(town.item(entry, "area")));
        otherMatter.put("purpose", Map.of("matterCode", "999", "matter", "抽样", "duty", "统计"));
        otherMatter.put("conditionsMet", true);

        assertThat(applied(other, "area").get("open").booleanValue()).isTrue();
        assertThat(towns.json(towns.created(town.apply(town.asker, otherMatter)))
                        .at("/cases/0/open")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void everyDepartmentOfTheRegionCanLookItUpAndNobodyElse() {
        approved();
        JsonNode listed = towns.json(town.asker.get("/api/scenarios"));
        String path = "/api/scenarios/" + listed.at("/items/0/id").stringValue();
        SharingTowns.SharingTown elsewhere = towns.under("jingshui-2024", port);

        assertThat(listed.get("total").intValue()).isEqualTo(1);
        assertThat(town.asker.get(path).statusCode()).isEqualTo(200);
        assertThat(elsewhere.officer.get(path).statusCode()).isEqualTo(404);
        assertThat(town.asker.get("/api/scenarios?limit=0").statusCode()).isEqualTo(400);
        assertThat(town.asker.get("/api/scenarios?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aScenarioIsTheAuthoritysAndNamesItsMatter() {
        HttpResponse<String> byDepartment = town.start(town.asker, scenario());
        HttpResponse<String> noMatter = town.start(
                town.officer,
                Map.of(
                        "kind",
                        "scenario",
                        "about",
                        List.of(
                                Map.of("type", "catalog-entry", "id", entry),
                                Map.of("type", "department", "id", town.user.id()))));

        assertThat(byDepartment.statusCode()).isEqualTo(403);
        assertThat(towns.refusal(byDepartment)).isEqualTo("procedure.not-a-starter 5");
        assertThat(towns.refusal(noMatter)).isEqualTo("sharing.matter-missing");
    }
}
