package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;
import static org.gongshu.delivery.DataServed.item;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Receipts;
import org.gongshu.platform.Database;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class NothingLeavesUnrecordedIT {

    @Autowired
    private Grants grants;

    @Autowired
    private Receipts receipts;

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
        served.load(DataServed.people(20));
        token = served.token(clock.instant(), Duration.ofMinutes(10));
    }

    @Test
    void anAnswerHasItsRecordAndItsReceipt() throws Exception {
        UUID grant = issue(served.some().items(item("id_number", null), item("name", MaskKind.PERSON_NAME)));
        HttpResponse<String> answer = served.get(token, "/data/grants/" + grant + "/rows?id_number=P00000001");
        UUID use = UUID.fromString(answer.headers().firstValue("X-Gongshu-Use").orElseThrow());
        Use recorded = useOf(use);
        assertThat(recorded)
                .isEqualTo(new Use(
                        grant,
                        served.system,
                        "operator-7",
                        "M-2026-1",
                        1,
                        answer.body().getBytes(StandardCharsets.UTF_8).length,
                        recorded.receiptId()));
        assertThat(answer.headers().firstValue("X-Gongshu-Receipt"))
                .contains(recorded.receiptId().toString());
        assertThat(receipts.find(recorded.receiptId())).isPresent();
    }

    @Test
    void anExportIsRecordedBeforeItsFirstByte() throws Exception {
        UUID grant = issue(served.some().mode(DeliveryMode.FILE).items(item("id_number", null)));
        HttpResponse<String> answer = served.get(token, "/data/grants/" + grant + "/export");
        UUID use = UUID.fromString(answer.headers().firstValue("X-Gongshu-Use").orElseThrow());
        assertThat(useOf(use).operator()).isEqualTo("operator-7");
    }

    @Test
    void whatCannotBeRecordedDoesNotLeaveAndHoldsNobodyElseUp() throws Exception {
        UUID unrecordable = issue(served.some().items(item("id_number", null)));
        UUID file = issue(served.some().mode(DeliveryMode.FILE).items(item("id_number", null)));
        UUID claims = issue(served.some().mode(DeliveryMode.VERIFY).items(item("id_number", null), item("area", null)));
        UUID other = issue(served.some().items(item("id_number", null)));
        forbidRecords(List.of(unrecordable, file, claims));
        try {
            assertUnrecorded(served.get(token, "/data/grants/" + unrecordable + "/rows"));
            assertUnrecorded(served.get(token, "/data/grants/" + file + "/export"));
            assertUnrecorded(served.post(
                    token,
                    "/data/grants/" + claims + "/verify",
                    "{\"claims\":[{\"key\":{\"id_number\":\"P00000001\"},\"values\":{\"area\":\"B\"}}]}"));
            assertAllAnswered(other, unrecordable);
        } finally {
            jdbc.sql("DROP TRIGGER forbidden_for_test ON use_record").update();
        }
    }

    private void assertAllAnswered(UUID other, UUID unrecordable) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> requests = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> served.get(token, "/data/grants/" + (i % 4 == 0 ? unrecordable : other) + "/rows")
                                    .statusCode())
                    .toList();
            List<Future<Integer>> answers = threads.invokeAll(requests);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i % 4 == 0 ? 503 : 200);
            }
        }
    }

    private static void assertUnrecorded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("delivery.record-not-written").doesNotContain("P0000", "results");
    }

    private void forbidRecords(List<UUID> grants) {
        String forbidden =
                String.join("','", grants.stream().map(UUID::toString).toList());
        jdbc.sql("""
                        CREATE OR REPLACE FUNCTION forbidden_for_test() RETURNS trigger LANGUAGE plpgsql
                        AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$
                        """).update();
        jdbc.sql("CREATE TRIGGER forbidden_for_test BEFORE INSERT ON use_record FOR EACH ROW WHEN (NEW.grant_id IN ('"
                        + forbidden + "')) EXECUTE FUNCTION forbidden_for_test()")
                .update();
    }

    private UUID issue(SomeGrants some) {
        return done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), clock.instant())))
                .id();
    }

    private record Use(
            UUID grantId, UUID systemId, String operator, String matterNumber, long rows, long bytes, UUID receiptId) {}

    private Use useOf(UUID id) {
        return database.read(
                Scope.of(served.region),
                () -> jdbc.sql("""
                        SELECT grant_id, system_id, operator, matter_number, coalesce(rows, 0) AS rows,
                            coalesce(bytes, 0) AS bytes, receipt_id
                        FROM use_record WHERE id = :id
                        """).param("id", id).query(Use.class).single());
    }
}
