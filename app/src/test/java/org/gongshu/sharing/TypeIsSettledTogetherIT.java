package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Where others than its owner alone decide how an item is shared. */
@PlatformTest
class TypeIsSettledTogetherIT {

    private static final SharingTowns.Column CODE = new SharingTowns.Column("code", "UNCONDITIONAL");
    private static final SharingTowns.Column AREA = new SharingTowns.Column("area", "CONDITIONAL");
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
        entry = town.register("登记信息", CODE, AREA, PHONE);
    }

    private Map<String, Object> dispute(String kind, String target, String... items) {
        List<Map<String, Object>> about = new java.util.ArrayList<>();
        about.add(Map.of("type", "catalog-entry", "id", entry));
        for (String item : items) {
            about.add(Map.of("type", "catalog-item", "id", town.item(entry, item)));
        }
        return Map.of(
                "kind",
                kind,
                "about",
                about,
                "facts",
                Map.of("target-sharing-type", List.of(target)),
                "statements",
                Map.of("dispute", "应当共享"));
    }

    private UUID started(Browser by, Map<String, Object> form) {
        return towns.idIn(towns.created(town.start(by, form)), "id");
    }

    private String typeOf(String name) {
        return shown().at("/content/items")
                .valueStream()
                .filter(item -> item.get("name").stringValue().equals(name))
                .map(item -> item.get("sharingType").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode shown() {
        return towns.json(town.owner.get("/api/catalog/entries/" + entry));
    }

    @Test
    void theDisputedItemGetsItsTypeByTheMinutesAsANewEdition() {
        int before = shown().get("edition").intValue();
        UUID asked = started(town.asker, dispute("sharing-type-dispute", "unconditional", "area"));

        HttpResponse<String> unminuted = town.act(town.officer, asked, "settled");
        town.file(town.officer, asked, "minutes");
        assertThat(town.act(town.officer, asked, "settled").statusCode()).isEqualTo(200);

        assertThat(towns.refusal(unminuted)).isEqualTo("procedure.evidence-missing 8");
        assertThat(typeOf("area")).isEqualTo("UNCONDITIONAL");
        assertThat(typeOf("phone")).isEqualTo("WITHHELD");
        assertThat(shown().get("edition").intValue()).isEqualTo(before + 1);
        assertThat(shown().get("state").stringValue()).isEqualTo("PUBLISHED");
    }

    @Test
    void aDisputeThatIsNotSettledLeavesTheType() {
        UUID asked = started(town.asker, dispute("sharing-type-dispute", "unconditional", "area"));

        town.file(town.officer, asked, "minutes");
        assertThat(town.act(town.officer, asked, "unsettled").statusCode()).isEqualTo(200);

        assertThat(typeOf("area")).isEqualTo("CONDITIONAL");
    }

    @Test
    void theReviewOfWithheldItemsWidensSharingOnConditions() {
        Map<String, Object> form = dispute("withheld-review", "conditional", "phone");

        HttpResponse<String> byDepartment = town.start(town.asker, form);
        UUID asked = started(town.officer, form);
        HttpResponse<String> withoutConditions = town.act(town.owner, asked, "agreed");
        HttpResponse<String> agreed = town.act(town.owner, asked, "agreed", Map.of("sharing-conditions", "仅用于社会救助"));

        assertThat(towns.refusal(byDepartment)).isEqualTo("procedure.not-a-starter 9");
        assertThat(towns.refusal(withoutConditions)).isEqualTo("catalog.conditions-missing");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(typeOf("phone")).isEqualTo("CONDITIONAL");
        assertThat(typeOf("area")).isEqualTo("CONDITIONAL");
    }

    @Test
    void aReviewCanConfirmAndThereIsNoneWhereNothingIsWithheld() {
        UUID asked = started(town.officer, dispute("withheld-review", "unconditional", "phone"));
        assertThat(town.act(town.owner, asked, "refused").statusCode()).isEqualTo(200);
        assertThat(typeOf("phone")).isEqualTo("WITHHELD");

        UUID open = town.register("公开信息", CODE);
        HttpResponse<String> refused = town.start(
                town.officer,
                Map.of(
                        "kind",
                        "withheld-review",
                        "about",
                        List.of(Map.of("type", "catalog-entry", "id", open)),
                        "facts",
                        Map.of("target-sharing-type", List.of("unconditional"))));
        assertThat(towns.refusal(refused)).isEqualTo("catalog.nothing-withheld");
    }

    @Test
    void anItemOfAnotherEntryIsRefused() {
        UUID other = town.register("另一登记", CODE, AREA);
        HttpResponse<String> refused = town.start(
                town.asker,
                Map.of(
                        "kind",
                        "sharing-type-dispute",
                        "about",
                        List.of(
                                Map.of("type", "catalog-entry", "id", entry),
                                Map.of("type", "catalog-item", "id", town.item(other, "area"))),
                        "facts",
                        Map.of("target-sharing-type", List.of("unconditional")),
                        "statements",
                        Map.of("dispute", "应当共享")));

        assertThat(towns.refusal(refused)).isEqualTo("catalog.item-of-another");
    }
}
