package org.gongshu.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
class OwnerChangesDataWithPermitIT {

    private static final SharingTowns.Column[] COLUMNS = {
        new SharingTowns.Column("code", "UNCONDITIONAL"), new SharingTowns.Column("name", "UNCONDITIONAL")
    };

    @Autowired
    private SharingTowns towns;

    @LocalServerPort
    private int port;

    private static Map<String, Object> change(UUID entry) {
        return Map.of(
                "kind", "data-change",
                "about", List.of(Map.of("type", "catalog-entry", "id", entry)),
                "statements", Map.of("reason", "清理重复登记"));
    }

    @ParameterizedTest
    @CsvSource({"fuzhou-2017,22.2", "yingkou-2022,21", "jingshui-2024,13"})
    void mostRowsAreDroppedOnlyOnceTheHeadHasPermittedIt(String regulation, String article) {
        SharingTowns.SharingTown town = towns.under(regulation, port);
        UUID entry = town.register("登记信息", COLUMNS);
        JsonNode few = town.checked(entry, 2, COLUMNS);
        assertThat(few.get("state").stringValue()).isEqualTo("HELD");

        HttpResponse<String> without = town.commit(few, "清理重复登记");
        UUID asked = towns.idIn(towns.created(town.start(town.owner, change(entry))), "id");
        HttpResponse<String> still = town.commit(few, "清理重复登记");
        assertThat(town.act(town.ownersHead, asked, "agreed").statusCode()).isEqualTo(200);
        HttpResponse<String> permitted = town.commit(few, "清理重复登记");

        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(towns.refusal(without)).isEqualTo("collection.permit-missing " + article);
        assertThat(still.statusCode()).isEqualTo(409);
        assertThat(permitted.statusCode()).as(permitted.body()).isEqualTo(200);
        JsonNode permits = towns.json(town.owner.get("/api/catalog/entries/" + entry + "/change-permits"));
        assertThat(permits.at("/items/0/usedBy").stringValue())
                .isEqualTo(few.get("id").stringValue());
        assertThat(permits.at("/items/0/caseId").stringValue()).isEqualTo(asked.toString());
    }

    @Test
    void aPermitIsUsedOnceAndNeededNeitherForOrdinaryLoadsNorBeforeMounting() {
        SharingTowns.SharingTown town = towns.under("jingshui-2024", port);
        UUID entry = town.register("登记信息", COLUMNS);
        UUID asked = towns.idIn(towns.created(town.start(town.owner, change(entry))), "id");
        town.act(town.ownersHead, asked, "agreed");
        town.load(entry, 12, COLUMNS);
        assertThat(town.commit(town.checked(entry, 4, COLUMNS), "清理").statusCode())
                .isEqualTo(200);

        HttpResponse<String> again = town.commit(town.checked(entry, 1, COLUMNS), "再清理");
        UUID unmounted = town.draft("未挂接", COLUMNS);
        town.handIn(List.of(unmounted), "未挂接");
        town.load(unmounted, 10, COLUMNS);
        HttpResponse<String> own = town.commit(town.checked(unmounted, 1, COLUMNS), "试装");

        assertThat(towns.refusal(again)).isEqualTo("collection.permit-missing 13");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    }

    @Test
    void nobodyElseAsksForAChangeOrSeesThePermits() {
        SharingTowns.SharingTown town = towns.under("yingkou-2022", port);
        UUID entry = town.register("登记信息", COLUMNS);

        HttpResponse<String> byUser = town.start(town.asker, change(entry));

        assertThat(towns.refusal(byUser)).isEqualTo("procedure.not-a-starter 21");
        assertThat(town.asker
                        .get("/api/catalog/entries/" + entry + "/change-permits")
                        .statusCode())
                .isEqualTo(404);
    }
}
