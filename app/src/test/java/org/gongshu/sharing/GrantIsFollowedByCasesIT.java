package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What departments decide about a grant after it was given: consent to more, its suspension, its end. */
@PlatformTest
class GrantIsFollowedByCasesIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");
    private static final SharingTowns.Column NAME = new SharingTowns.Column("name", "UNCONDITIONAL");

    @Autowired
    private SharingTowns towns;

    @LocalServerPort
    private int port;

    private static Map<String, Object> about(String kind, UUID grant, Map<String, String> statements) {
        return Map.of("kind", kind, "about", List.of(Map.of("type", "grant", "id", grant)), "statements", statements);
    }

    private UUID started(SharingTowns.SharingTown town, Browser by, Map<String, Object> form) {
        return towns.idIn(towns.created(town.start(by, form)), "id");
    }

    private JsonNode grant(SharingTowns.SharingTown town, UUID id) {
        return towns.json(town.asker.get("/api/grants/" + id));
    }

    @Test
    void inYingkouConsentToPublicationStaysBesideTheGrant() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        UUID id = town.grant(town.register("登记信息", CODE, NAME), "name");
        Map<String, Object> form =
                about("wider-use", id, Map.of("purpose", "向社会公布统计结果", "third-party", "无", "valid-until", "2028-12-31"));

        HttpResponse<String> byProvider = town.start(town.owner, form);
        HttpResponse<String> nothingSaid = town.start(town.asker, about("wider-use", id, Map.of()));
        UUID asked = started(town, town.asker, form);
        assertThat(grant(town, id).get("consents")).isEmpty();
        assertThat(town.act(town.owner, asked, "agreed").statusCode()).isEqualTo(200);

        JsonNode consent = grant(town, id).at("/consents/0");
        assertThat(consent.at("/statements/purpose").stringValue()).isEqualTo("向社会公布统计结果");
        assertThat(consent.get("until").stringValue()).isEqualTo("2028-12-31");
        assertThat(consent.get("article").stringValue()).isEqualTo("22");
        assertThat(consent.get("caseId").stringValue()).isEqualTo(asked.toString());
        assertThat(town.owner.get("/api/grants/" + id + "/history").body()).contains("CONSENTED");
        assertThat(towns.refusal(byProvider)).isEqualTo("procedure.not-a-starter 22");
        assertThat(towns.refusal(nothingSaid)).isEqualTo("procedure.evidence-missing 22");
    }

    @Test
    void aRefusedConsentLeavesNothingBesideTheGrant() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        UUID id = town.grant(town.register("登记信息", CODE, NAME), "name");
        UUID asked = started(town, town.asker, about("wider-use", id, Map.of("purpose", "转给第三方")));

        assertThat(town.act(town.owner, asked, "refused").statusCode()).isEqualTo(200);

        assertThat(grant(town, id).get("consents")).isEmpty();
    }

    @Test
    void theUserEndsSharingWithACertificateOfDisposal() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID id = town.grant(town.register("登记信息", CODE, NAME), "name");
        UUID ending = started(town, town.asker, about("termination", id, Map.of("reason", "救助已经结束")));

        HttpResponse<String> without = town.act(town.asker, ending, "done");
        town.file(town.asker, ending, "disposal-certificate");
        assertThat(town.act(town.asker, ending, "done").statusCode()).isEqualTo(200);
        assertThat(grant(town, id).get("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(town.act(town.owner, ending, "done").statusCode()).isEqualTo(200);

        assertThat(towns.refusal(without)).isEqualTo("procedure.evidence-missing 12.1");
        assertThat(grant(town, id).get("state").stringValue()).isEqualTo("TERMINATED");
        assertThat(grant(town, id).get("endReason").stringValue()).isEqualTo("救助已经结束");
        assertThat(towns.refusal(town.start(town.asker, about("termination", id, Map.of("reason", "再来")))))
                .isEqualTo("sharing.grant-ended");
    }

    @Test
    void theProviderHasSharingSuspendedByTheAuthority() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID id = town.grant(town.register("登记信息", CODE, NAME), "name");
        UUID asked = started(town, town.owner, about("termination", id, Map.of("reason", "超出使用范围")));

        assertThat(town.act(town.officer, asked, "agreed").statusCode()).isEqualTo(200);

        assertThat(grant(town, id).get("state").stringValue()).isEqualTo("SUSPENDED");
        assertThat(town.owner.get("/api/grants/" + id + "/history").body()).contains(asked.toString());
    }

    @Test
    void dataDeclaredVoidLeavesTheCatalogAndItsGrantsEnd() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", CODE, NAME);
        UUID id = town.grant(entry, "name");
        Map<String, Object> form = Map.of(
                "kind", "voiding",
                "about", List.of(Map.of("type", "catalog-entry", "id", entry)),
                "statements", Map.of("reason", "采集有误"));

        HttpResponse<String> byOthers = town.start(town.asker, form);
        UUID asked = started(town, town.owner, form);
        assertThat(town.act(town.officer, asked, "agreed").statusCode()).isEqualTo(200);

        assertThat(towns.refusal(byOthers)).isEqualTo("procedure.not-a-starter 14");
        assertThat(grant(town, id).get("state").stringValue()).isEqualTo("TERMINATED");
        assertThat(towns.json(town.owner.get("/api/catalog/entries/" + entry))
                        .get("state")
                        .stringValue())
                .isEqualTo("RETIRED");
    }

    @Test
    void anotherRegionsGrantIsNotThere() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID id = town.grant(town.register("登记信息", CODE, NAME), "name");
        SharingTowns.SharingTown elsewhere = towns.under("jingshui-2024", port);

        HttpResponse<String> refused = elsewhere.start(elsewhere.asker, about("wider-use", id, Map.of("purpose", "x")));

        assertThat(elsewhere.asker.get("/api/grants/" + id).statusCode()).isEqualTo(404);
        assertThat(towns.refusal(refused)).isEqualTo("procedure.subject-unknown");
    }
}
