package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;
import static org.gongshu.delivery.DataServed.item;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** The usual spelling of a request is answered before the web framework; any other spelling of the same goes through it. */
@PlatformTest
class BothDoorsDecideAlikeIT {

    private static final String VOLATILE = "\"(instance|trace|traceId|timestamp)\":\"[^\"]*\",?";

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

    @LocalServerPort
    private int port;

    private DataServed served;
    private String token;

    @BeforeEach
    void aRegisterOfPeople() {
        served = new DataServed(database, jdbc, store, datasets, port);
        served.load(DataServed.people(300));
        token = served.token(clock.instant(), Duration.ofMinutes(10));
    }

    @Test
    void rowsAreGivenAndRefusedAlike() throws Exception {
        UUID grant = issue(served.some().items(item("id_number", null), item("name", MaskKind.PERSON_NAME)));
        UUID verifying = issue(served.some().mode(DeliveryMode.VERIFY).items(item("id_number", null)));
        for (String query : List.of(
                "?id_number=P00000001",
                "?id_number=P99999999",
                "?limit=3",
                "?limit=0",
                "?unknown=1",
                "?name=x",
                "?id_number=P00000001&id_number=P00000002",
                "?fields=phone",
                "?cursor=made-up")) {
            assertAlike(token, "/data/grants/" + grant, "/rows", "/%72ows", query);
        }
        assertAlike("made-up", "/data/grants/" + grant, "/rows", "/%72ows", "");
        assertAlike(token, "/data/grants/" + Ids.next(), "/rows", "/%72ows", "");
        assertAlike(token, "/data/grants/" + verifying, "/rows", "/%72ows", "");
    }

    @Test
    void claimsAreVerifiedAndRefusedAlike() throws Exception {
        UUID grant = issue(served.some().mode(DeliveryMode.VERIFY).items(item("id_number", null), item("area", null)));
        for (String body : List.of(
                "{\"claims\":[{\"key\":{\"id_number\":\"P00000001\"},\"values\":{\"area\":\"B\"}}]}",
                "{\"claims\":[{\"key\":{\"id_number\":\"P00000001\"},\"values\":{\"phone\":\"1\"}}]}",
                "{\"claims\":[],\"more\":1}",
                "{\"claims\":[{\"key\":{},\"values\":{}}]}",
                "{\"claims\":[{\"values\":{}}]}",
                "{\"claims\":7}",
                "{\"claims\"",
                "{}",
                "null",
                "[]",
                "")) {
            HttpResponse<String> quick = post(grant, "application/json", body);
            HttpResponse<String> general = post(grant, "application/json; charset=utf-8; spelled=else", body);
            assertSame(quick, general, body);
        }
        assertThat(post(grant, "text/plain", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void whoeverIsRefusedIsToldWhyByHeaderToo() throws Exception {
        HttpResponse<String> answer = served.get("made-up", "/data/grants/" + Ids.next() + "/rows");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void eachGetsItsOwnRowHoweverManyAskAtOnceAndNobodysMistakeIsAnothers() throws Exception {
        UUID all = issue(served.some().items(item("id_number", null), item("area", null)));
        UUID onlyA = issue(served.some()
                .items(item("area", null), item("id_number", null))
                .rows(new RowCondition("area", RowCondition.Operator.EQUAL, List.of("A"))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> requests = new ArrayList<>();
            IntStream.range(0, 150).forEach(i -> requests.add(() -> row(i % 3 == 0 ? onlyA : all, i)));
            List<Future<String>> answers = threads.invokeAll(requests);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).as("request %d", i).isEqualTo(expected(i));
            }
        }
    }

    private static String expected(int i) {
        String area = i % 2 == 0 ? "A" : "B";
        String number = "P%08d".formatted(i);
        if (i % 10 == 7) {
            return "400";
        }
        if (i % 3 == 0) {
            return area.equals("A") ? "[{\"area\":\"A\",\"id_number\":\"" + number + "\"}]" : "[]";
        }
        return "[{\"id_number\":\"" + number + "\",\"area\":\"" + area + "\"}]";
    }

    /** Some send what no text of the database can hold. */
    private String row(UUID grant, int i) throws Exception {
        String number = i % 10 == 7 ? "%00" : "P%08d".formatted(i);
        HttpResponse<String> answer = served.get(token, "/data/grants/" + grant + "/rows?id_number=" + number);
        String body = answer.body();
        return answer.statusCode() == 200
                ? body.substring(body.indexOf('['), body.indexOf(']') + 1)
                : String.valueOf(answer.statusCode());
    }

    private void assertAlike(String token, String path, String usual, String other, String query) throws Exception {
        assertSame(served.get(token, path + usual + query), served.get(token, path + other + query), query);
    }

    private static void assertSame(HttpResponse<String> quick, HttpResponse<String> general, String what) {
        assertThat(quick.statusCode()).as(what).isEqualTo(general.statusCode());
        assertThat(plain(quick)).as(what).isEqualTo(plain(general));
        for (String header : List.of("Content-Type", "Cache-Control", "X-Content-Type-Options")) {
            if (quick.statusCode() == 200) {
                assertThat(quick.headers().firstValue(header))
                        .isEqualTo(general.headers().firstValue(header));
            }
        }
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll(VOLATILE, "").replaceAll("\"next\":\"[^\"]*\"", "next");
    }

    private HttpResponse<String> post(UUID grant, String type, String body) throws Exception {
        return DataServed.send(served.request(token, "/data/grants/" + grant + "/verify")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private UUID issue(SomeGrants some) {
        return done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), clock.instant())))
                .id();
    }
}
