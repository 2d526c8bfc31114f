package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;
import static org.gongshu.delivery.DataServed.item;
import static org.gongshu.delivery.DataServed.query;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.platform.Database;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class SystemFetchesWhatIsGrantedIT {

    @Autowired
    private Grants grants;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatasetStore store;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private DataServed served;
    private String token;

    @BeforeEach
    void aRegisterOfPeople() {
        served = new DataServed(database, jdbc, store, datasets, port);
        served.load(DataServed.people(1_200));
        token = served.token(clock.instant(), Duration.ofMinutes(10));
    }

    @Test
    void rowsHoldTheGrantedItemsMaskedAndNothingElse() throws Exception {
        UUID grant = issue(served.some()
                .items(
                        item("id_number", null),
                        item("name", MaskKind.PERSON_NAME),
                        item("phone", MaskKind.PHONE),
                        item("born", MaskKind.YEAR),
                        item("children", null),
                        item("allowance", null),
                        item("alive", null)));
        JsonNode answer = ok(rows(grant, Map.of("id_number", "P00000006")));
        assertThat(answer.at("/items").size()).isEqualTo(1);
        assertThat(answer.at("/items/0").toString())
                .isEqualTo("{\"id_number\":\"P00000006\",\"name\":\"欧阳*\",\"phone\":\"139****0006\","
                        + "\"born\":\"1990\",\"children\":0,\"allowance\":\"12.50\",\"alive\":true}");
        assertThat(answer.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void theRowConditionBindsEveryAnswer() throws Exception {
        UUID grant = issue(served.some()
                .items(item("id_number", null))
                .rows(new RowCondition("area", RowCondition.Operator.EQUAL, List.of("A"))));
        assertThat(ok(rows(grant, Map.of("id_number", "P00000001")))
                        .at("/items")
                        .size())
                .isZero();
        assertThat(ok(rows(grant, Map.of("id_number", "P00000002")))
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void pagesHoldEveryRowOnce() throws Exception {
        UUID grant = issue(served.some().items(item("name", MaskKind.REDACTED), item("children", null)));
        Set<String> cursors = new HashSet<>();
        int rows = 0;
        String cursor = null;
        do {
            Map<String, String> page = cursor == null
                    ? Map.of("limit", "500", "children.lte", "1")
                    : Map.of("limit", "500", "children.lte", "1", "cursor", cursor);
            JsonNode answer = ok(rows(grant, page));
            rows += answer.at("/items").size();
            cursor = answer.at("/next").isNull() ? null : answer.at("/next").asString();
            assertThat(cursor == null || cursors.add(cursor)).isTrue();
            assertThat(String.valueOf(cursor)).doesNotContain("P0000");
        } while (cursor != null);
        assertThat(rows).isEqualTo(800);
        assertThat(cursors).hasSize(1);
    }

    @Test
    void aCursorOfAnotherGrantIsNoCursor() throws Exception {
        UUID one = issue(served.some());
        UUID other = issue(served.some());
        String cursor = ok(rows(one, Map.of("limit", "1"))).at("/next").asString();
        refused(rows(other, Map.of("limit", "1", "cursor", cursor)), 400, "delivery.bad-cursor");
        refused(rows(one, Map.of("cursor", "abc")), 400, "delivery.bad-cursor");
        refused(rows(one, Map.of("cursor", "(")), 400, "delivery.bad-cursor");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() throws Exception {
        UUID grant = issue(
                served.some().items(item("id_number", null), item("name", MaskKind.PERSON_NAME), item("born", null)));
        refused(rows(grant, Map.of("name", "欧阳丙")), 403, "delivery.item-masked");
        refused(rows(grant, Map.of("name.prefix", "欧")), 403, "delivery.item-masked");
        refused(rows(grant, Map.of("phone", "13900000001")), 400, "platform.unknown-parameter");
        refused(rows(grant, Map.of("order", "name")), 400, "platform.unknown-parameter");
        refused(rows(grant, Map.of("born.like", "1990")), 400, "platform.unknown-parameter");
        refused(rows(grant, Map.of("fields", "id_number,phone")), 403, "delivery.item-not-granted");
        refused(rows(grant, Map.of("born", "yesterday")), 400, "delivery.filter-invalid");
        refused(rows(grant, Map.of("limit", "501")), 400, "platform.invalid-value");
        refused(rows(grant, Map.of("limit", "0")), 400, "platform.invalid-value");
        refused(
                served.get(token, "/data/grants/" + grant + "/rows?born=1990-05-03&born=1990-05-04"),
                400,
                "platform.invalid-value");
    }

    @Test
    void whatLooksLikeSqlIsAValue() throws Exception {
        UUID grant = issue(served.some());
        assertThat(ok(rows(grant, Map.of("id_number", "' OR '1'='1")))
                        .at("/items")
                        .size())
                .isZero();
        assertThat(ok(rows(grant, Map.of("id_number.prefix", "%"))).at("/items").size())
                .isZero();
    }

    @Test
    void aQueryOfAPersonOnScreenNeedsAFilter() throws Exception {
        UUID grant = issue(served.some().mode(DeliveryMode.QUERY));
        refused(rows(grant, Map.of()), 400, "delivery.filter-missing");
        ok(rows(grant, Map.of("id_number", "P00000001")));
    }

    @Test
    void everyRequestSaysWhatItIsFor() throws Exception {
        UUID grant = issue(served.some());
        String path = "/data/grants/" + grant + "/rows";
        refused(without(path, Errand.OPERATOR), 400, "delivery.operator-missing");
        refused(without(path, Errand.MATTER), 400, "delivery.matter-missing");
        refused(without(path, Errand.NUMBER), 400, "delivery.matter-number-missing");
        HttpRequest other =
                served.request(token, path).setHeader(Errand.MATTER, "999").build();
        refused(DataServed.send(other), 403, "delivery.matter-not-granted");
        UUID batch = issue(served.some().unattendedBatch());
        ok(without("/data/grants/" + batch + "/rows", Errand.OPERATOR));
    }

    @Test
    void aClaimIsAnsweredYesNoOrNoSuchRowInTheSameSize() throws Exception {
        UUID grant = issue(served.some()
                .mode(DeliveryMode.VERIFY)
                .items(item("id_number", null), item("name", null), item("born", null)));
        HttpResponse<String> yes = verify(grant, claim("P00000001", "欧阳丙"));
        HttpResponse<String> no = verify(grant, claim("P00000001", "欧阳丁"));
        HttpResponse<String> none = verify(grant, claim("P99999999", "欧阳丙"));
        assertThat(yes.body()).isEqualTo("{\"results\":[\"Y\"]}");
        assertThat(no.body()).isEqualTo("{\"results\":[\"N\"]}");
        assertThat(none.body()).isEqualTo("{\"results\":[\"U\"]}");
        HttpResponse<String> all = verify(
                grant, claim("P99999999", "欧阳丙") + "," + claim("P00000001", "欧阳丁") + "," + claim("P00000003", "欧阳丙"));
        assertThat(all.body()).isEqualTo("{\"results\":[\"U\",\"N\",\"Y\"]}");
        assertThat(all.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void claimsThatCannotBeVerifiedAreRefused() throws Exception {
        UUID grant = issue(served.some()
                .mode(DeliveryMode.VERIFY)
                .items(item("id_number", null), item("name", MaskKind.PERSON_NAME), item("born", null)));
        refused(verify(grant, ""), 400, "delivery.claims-missing");
        refused(verify(grant, claim("P00000001", "欧阳丙")), 403, "delivery.item-masked");
        refused(
                verify(grant, "{\"key\":{\"id_number\":\"P1\"},\"values\":{\"phone\":\"1\"}}"),
                403,
                "delivery.item-not-granted");
        refused(
                verify(grant, "{\"key\":{\"id_number\":\"P1\"},\"values\":{\"born\":\"1\"}}"),
                400,
                "delivery.claim-invalid");
        refused(verify(grant, "{\"key\":{},\"values\":{\"born\":\"1990-05-03\"}}"), 400, "delivery.claim-invalid");
        String one = "{\"key\":{\"id_number\":\"P1\"},\"values\":{\"born\":\"1990-05-03\"}}";
        refused(verify(grant, (one + ",").repeat(1_000) + one), 400, "delivery.claims-too-many");
        refused(
                served.post(token, "/data/grants/" + grant + "/verify", "{\"claims\":[],\"all\":true}"),
                400,
                "platform.unknown-field");
    }

    @Test
    void anotherDepartmentsGrantIsNotThere() throws Exception {
        UUID theirs = issue(served.some().to(served.region, Ids.next()));
        UUID elsewhere = issue(served.some().to(Ids.next(), served.department));
        for (UUID grant : List.of(theirs, elsewhere, Ids.next())) {
            refused(rows(grant, Map.of()), 404, "delivery.grant-not-found");
            refused(served.get(token, "/data/grants/" + grant + "/export"), 404, "delivery.grant-not-found");
            refused(verify(grant, claim("P1", "x")), 404, "delivery.grant-not-found");
        }
    }

    @Test
    void anotherSystemOfTheDepartmentIsRefused() throws Exception {
        refused(rows(issue(served.some().systems(Ids.next())), Map.of()), 403, "delivery.wrong-system");
        refused(rows(issue(served.some().systems(new UUID[0])), Map.of()), 403, "delivery.wrong-system");
    }

    @Test
    void eachWayOutServesItsModesOnly() throws Exception {
        UUID verify = issue(served.some().mode(DeliveryMode.VERIFY));
        UUID rows = issue(served.some().mode(DeliveryMode.INTERFACE));
        UUID file = issue(served.some().mode(DeliveryMode.FILE));
        refused(rows(verify, Map.of()), 403, "delivery.wrong-mode");
        refused(rows(file, Map.of()), 403, "delivery.wrong-mode");
        refused(verify(rows, claim("P1", "x")), 403, "delivery.wrong-mode");
        refused(served.get(token, "/data/grants/" + rows + "/export"), 403, "delivery.wrong-mode");
    }

    @Test
    void whatWasNeverLoadedIsNotThereYet() throws Exception {
        refused(rows(issue(served.some().of(Ids.next())), Map.of()), 409, "delivery.nothing-loaded");
    }

    @Test
    void anItemThatTheDataNoLongerHasFailsTheRequest() throws Exception {
        refused(rows(issue(served.some().items(item("former", null))), Map.of()), 409, "delivery.item-gone");
    }

    @Test
    void theDaysQuotaIsNotExceeded() throws Exception {
        UUID requests = issue(served.some().quota(new Quota(2L, null)));
        ok(rows(requests, Map.of("limit", "1")));
        ok(rows(requests, Map.of("limit", "1")));
        refused(rows(requests, Map.of("limit", "1")), 429, "delivery.quota-exceeded");
        UUID rows = issue(served.some().quota(new Quota(null, 250L)));
        ok(rows(rows, Map.of("limit", "200")));
        refused(rows(rows, Map.of("limit", "200")), 429, "delivery.quota-exceeded");
        ok(rows(rows, Map.of("limit", "50")));
    }

    @Test
    void aRevokedGrantIsRefusedWithItsReason() throws Exception {
        Grant grant = done(grants.issue(served.some().terms(), GrantAct.ofCase(Ids.next(), clock.instant())));
        ok(rows(grant.id(), Map.of("limit", "1")));
        GrantAct act = GrantAct.ofPerson(Ids.next(), "purpose has ended", clock.instant());
        done(grants.terminate(org.gongshu.kernel.Scope.of(served.region), grant.id(), 1, act));
        HttpResponse<String> answer = rows(grant.id(), Map.of("limit", "1"));
        for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
            Thread.sleep(20);
            answer = rows(grant.id(), Map.of("limit", "1"));
        }
        refused(answer, 403, "delivery.grant-terminated");
        assertThat(answer.body()).contains("purpose has ended");
    }

    @Test
    void withoutAValidTokenNothingIsServed() throws Exception {
        UUID grant = issue(served.some());
        String path = "/data/grants/" + grant + "/rows";
        assertThat(served.get("nonsense", path).statusCode()).isEqualTo(401);
        String old = served.token(clock.instant().minusSeconds(700), Duration.ofMinutes(10));
        assertThat(served.get(old, path).statusCode()).isEqualTo(401);
        HttpRequest anonymous = HttpRequest.newBuilder(
                        served.request(token, path).build().uri())
                .build();
        assertThat(DataServed.send(anonymous).statusCode()).isEqualTo(401);
    }

    @Test
    void refusalsAreRecordedToo() throws Exception {
        UUID grant = issue(served.some().mode(DeliveryMode.VERIFY));
        refused(rows(grant, Map.of()), 403, "delivery.wrong-mode");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 100 && codes.isEmpty(); i++) {
            Thread.sleep(20);
            codes = database.read(
                    org.gongshu.kernel.Scope.of(served.region),
                    () -> jdbc.sql("SELECT code FROM use_refusal WHERE grant_id = :grant")
                            .param("grant", grant)
                            .query(String.class)
                            .list());
        }
        assertThat(codes).containsExactly("delivery.wrong-mode");
    }

    private UUID issue(SomeGrants some) {
        return done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), clock.instant())))
                .id();
    }

    private HttpResponse<String> rows(UUID grant, Map<String, String> parameters) throws Exception {
        String query = parameters.isEmpty() ? "" : query(parameters);
        return served.get(token, "/data/grants/" + grant + "/rows" + query);
    }

    private HttpResponse<String> without(String path, String header) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        served.request(token, path).build(), (name, _) -> !name.equalsIgnoreCase(header))
                .build();
        return DataServed.send(request);
    }

    private HttpResponse<String> verify(UUID grant, String claims) throws Exception {
        return served.post(token, "/data/grants/" + grant + "/verify", "{\"claims\":[" + claims + "]}");
    }

    private static String claim(String id, String name) {
        return "{\"key\":{\"id_number\":\"" + id + "\"},\"values\":{\"name\":\"" + name + "\"}}";
    }

    private JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Gongshu-Use")).isPresent();
        return json.readTree(response.body());
    }

    private void refused(HttpResponse<String> response, int status, String code) {
        assertThat(json.readTree(response.body()).at("/code").asString())
                .as(response.body())
                .isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
