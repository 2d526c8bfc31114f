package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
class DepartmentNeedsWithheldDataIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");
    private static final SharingTowns.Column AREA = new SharingTowns.Column("area", "CONDITIONAL");
    private static final SharingTowns.Column PHONE = new SharingTowns.Column("phone", "WITHHELD");

    @Autowired
    private SharingTowns towns;

    @LocalServerPort
    private int port;

    private UUID opened(HttpResponse<String> applied) {
        return towns.idIn(towns.created(applied), "caseId");
    }

    private String kindOf(Browser by, UUID caseId) {
        return towns.json(by.get("/api/cases/" + caseId)).get("kind").stringValue();
    }

    @Test
    void bothDepartmentsAgreeAndTheDataIsGranted() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", CODE, PHONE);

        UUID asked = opened(town.apply(town.asker, town.wanting(entry, List.of(town.item(entry, "phone")))));
        assertThat(kindOf(town.asker, asked)).isEqualTo("withheld-access");
        assertThat(town.act(town.asker, asked, "settled").statusCode()).isEqualTo(200);
        assertThat(towns.json(town.asker.get("/api/grants?case=" + asked)).get("items"))
                .as("while the provider has not agreed")
                .isEmpty();
        assertThat(town.act(town.owner, asked, "settled").statusCode()).isEqualTo(200);

        JsonNode grant = town.grantOf(asked);
        assertThat(grant.at("/items/0/name").stringValue()).isEqualTo("phone");
        assertThat(grant.get("article").stringValue()).isEqualTo("4");
        assertThat(grant.get("until").stringValue()).isEqualTo("2030-12-31");
    }

    @Test
    void whereTheyDoNotAgreeTheCommitteeDecidesByItsMinutes() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        town.town.department("测试决策委员会", DepartmentKind.COMMITTEE);
        UUID entry = town.register("登记信息", CODE, PHONE);

        UUID asked = opened(town.apply(town.asker, town.wanting(entry, List.of(town.item(entry, "phone")))));
        town.act(town.asker, asked, "settled");
        town.act(town.owner, asked, "unsettled");
        assertThat(town.act(town.officer, asked, "done").statusCode()).isEqualTo(200);
        HttpResponse<String> unminuted = town.act(town.officer, asked, "agreed");
        town.file(town.officer, asked, "minutes");
        HttpResponse<String> minuted = town.act(town.officer, asked, "agreed");

        assertThat(unminuted.statusCode()).isEqualTo(422);
        assertThat(towns.refusal(unminuted)).isEqualTo("procedure.evidence-missing 4");
        assertThat(minuted.statusCode()).as(minuted.body()).isEqualTo(200);
        assertThat(town.grantOf(asked).get("state").stringValue()).isEqualTo("ACTIVE");
    }

    @Test
    void ofDataThatIsOnlyKnownToExistTheProviderNamesTheItems() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        SharingTowns.Column key = new SharingTowns.Column("id_no", "WITHHELD");
        UUID entry = town.register("处罚线索", key, PHONE);
        assertThat(towns.json(town.asker.get("/api/catalog/entries/" + entry)).at("/content/items"))
                .isEmpty();

        UUID asked = opened(town.apply(town.asker, town.wanting(entry, List.of())));
        assertThat(town.asker.get("/api/cases/" + asked).body()).doesNotContain("id_no");
        town.act(town.asker, asked, "settled");
        HttpResponse<String> wrong = town.act(town.owner, asked, "settled", Map.of("granted-items", "colour"));
        HttpResponse<String> agreed = town.act(town.owner, asked, "settled", Map.of("granted-items", "phone"));

        assertThat(towns.refusal(wrong)).isEqualTo("sharing.item-unknown");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(town.grantOf(asked).get("items")).hasSize(1);
    }

    @Test
    void whoDoesNotMeetTheConditionsSaysSoAndNegotiates() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", CODE, AREA);
        Map<String, Object> form = town.wanting(entry, List.of(town.item(entry, "area")));

        UUID ordinary = opened(town.apply(town.asker, form));
        form.put("conditionsMet", false);
        UUID negotiated = opened(town.apply(town.asker, form));

        assertThat(kindOf(town.asker, ordinary)).isEqualTo("share-application");
        assertThat(kindOf(town.asker, negotiated)).isEqualTo("withheld-access");
    }

    @Test
    void aLawWithoutSuchAWayNamesTheArticleThatBarsIt() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        UUID entry = town.register("登记信息", CODE, PHONE);

        HttpResponse<String> refused = town.apply(town.asker, town.wanting(entry, List.of(town.item(entry, "phone"))));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(towns.refusal(refused)).isEqualTo("sharing.item-withheld 17.2");
    }

    @Test
    void aPaperFromTheWindowIsItsClerksOwnScan() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", CODE, PHONE);
        Map<String, Object> form = town.wanting(entry, List.of(town.item(entry, "phone")));
        UUID scan = towns.idIn(towns.created(town.asker.upload("/api/draft-files", "申请.pdf", new byte[] {'x'})), "id");
        UUID others =
                towns.idIn(towns.created(town.owner.upload("/api/draft-files", "申请.pdf", new byte[] {'y'})), "id");

        form.put("received", Map.of("on", "2026-11-18", "clerk", UUID.randomUUID(), "scanDigest", "0".repeat(64)));
        HttpResponse<String> forged = town.apply(town.asker, form);
        form.put("received", Map.of("on", "2026-11-18", "scan", others));
        HttpResponse<String> notTheirs = town.apply(town.asker, form);
        form.put("received", Map.of("on", "2026-11-18", "scan", scan));
        UUID asked = opened(town.apply(town.asker, form));

        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(towns.refusal(notTheirs)).isEqualTo("procedure.scan-missing");
        assertThat(town.asker.get("/api/cases/" + asked + "/documents").body()).contains("received-application");
        assertThat(town.town
                        .someone(town.town.department("测试林业局"), Role.STEWARD)
                        .browser(port)
                        .get("/api/cases/" + asked)
                        .statusCode())
                .isEqualTo(404);
    }
}
