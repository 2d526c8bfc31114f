package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class TopicCatalogStandsIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");

    @Autowired
    private SharingTowns towns;

    @Autowired
    private JsonMapper mapper;

    @LocalServerPort
    private int port;

    private UUID submitted(SharingTowns.SharingTown town, List<UUID> entries) {
        HttpResponse<String> answer = town.owner.post(
                "/api/catalog/submissions", mapper.writeValueAsString(Map.of("entryIds", entries, "title", "社会救助")));
        return towns.idIn(towns.created(answer), "caseId");
    }

    @Test
    void inYingkouSeveralEntriesBecomeOneTopicOnceTheAuthorityAgrees() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        List<UUID> entries = List.of(town.draft("救助对象", CODE), town.draft("救助发放", CODE));

        UUID caseId = submitted(town, entries);
        assertThat(towns.json(town.owner.get("/api/catalog/topics"))
                        .get("total")
                        .intValue())
                .isZero();
        assertThat(town.act(town.officer, caseId, "agreed").statusCode()).isEqualTo(200);

        JsonNode topic = towns.json(town.asker.get("/api/catalog/topics")).at("/items/0");
        assertThat(topic.get("name").stringValue()).isEqualTo("社会救助");
        assertThat(topic.get("article").toString()).contains("12");
        assertThat(topic.get("entries").findValuesAsString("entry"))
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(UUID::toString).toList());
        assertThat(towns.json(town.asker.get("/api/catalog/entries/" + entries.getFirst()))
                        .get("state")
                        .stringValue())
                .isEqualTo("PUBLISHED");
        String path = "/api/catalog/topics/" + topic.get("id").stringValue();
        assertThat(town.asker.get(path).statusCode()).isEqualTo(200);
        assertThat(towns.under("yingkou-2022", port).officer.get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusedTopicGoesBackToItsDrafts() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        UUID entry = town.draft("救助对象", CODE);

        UUID caseId = submitted(town, List.of(entry));
        assertThat(town.act(town.officer, caseId, "refused").statusCode()).isEqualTo(200);

        assertThat(towns.json(town.owner.get("/api/catalog/entries/" + entry))
                        .get("state")
                        .stringValue())
                .isEqualTo("DRAFT");
        assertThat(towns.json(town.owner.get("/api/catalog/topics")).get("items"))
                .isEmpty();
    }
}
