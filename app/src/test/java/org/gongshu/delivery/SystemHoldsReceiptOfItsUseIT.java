package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;
import static org.gongshu.delivery.DataServed.item;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.ledger.LedgerProblem;
import org.gongshu.ledger.LogFiles;
import org.gongshu.ledger.Receipts;
import org.gongshu.organization.ClientIdentity;
import org.gongshu.platform.Database;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.verifier.GroupProof;
import org.gongshu.verifier.LedgerGroup;
import org.gongshu.verifier.LedgerLeaf;
import org.gongshu.verifier.Proof;
import org.gongshu.verifier.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SystemHoldsReceiptOfItsUseIT {

    private static final long A_WHILE = 200_000_000L;

    @Autowired
    private Grants grants;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LogFiles files;

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
    private UUID grant;

    @BeforeEach
    void aRegisterOfPeople() {
        served = new DataServed(database, jdbc, store, datasets, port);
        served.load(DataServed.people(50));
        token = served.token(clock.instant(), Duration.ofMinutes(10));
        grant = done(grants.issue(
                        served.some().items(item("id_number", null)).terms(),
                        GrantAct.ofCase(Ids.next(), clock.instant())))
                .id();
    }

    @Test
    void everyUseOfAGroupHasAReceiptThatAnybodyCanCheck() throws Exception {
        List<UUID> uses = useTogether(40);

        for (UUID use : uses) {
            Receipts.Receipt receipt = included(use);
            assertThat(receipt.action()).isEqualTo("delivery.delivered");
            assertThat(receipt.group()).isNotNull();
            String text =
                    Browser.at(port).get("/api/receipts/" + use + ".tlog-proof").body();
            Proof proof = Proof.parse(text);
            assertThat(proof.verify(VerifierKey.parse(files.key()))).isEqualTo(Proof.Verdict.INCLUDED);
            assertThat(proof.index()).isEqualTo(receipt.index());
            assertThat(LedgerLeaf.decode(proof.record()).fields())
                    .containsEntry("id", use.toString())
                    .containsEntry("region", served.region.toString())
                    .containsEntry("subject", Map.of("kind", "use", "id", use.toString()));
            assertThat(new String(proof.record(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(grant.toString())
                    .doesNotContain("operator-7", "M-2026-1");
        }
    }

    @Test
    void usesThatComeTogetherShareAnEntryOfTheLog() throws Exception {
        List<UUID> uses = useTogether(40);
        long entries = uses.stream()
                .map(this::included)
                .map(Receipts.Receipt::index)
                .distinct()
                .count();
        assertThat(entries).isLessThan(uses.size());
        GroupProof proof = (GroupProof) done(receipts.prove(uses.getFirst()));
        LedgerGroup group =
                LedgerGroup.of(LedgerLeaf.decode(proof.entry().entry())).orElseThrow();
        assertThat(group.count()).isEqualTo(included(uses.getFirst()).group().count());
    }

    @Test
    void aUsesPersonalValuesCanBeShownOneByOneAndErased() throws Exception {
        UUID use = useTogether(1).getFirst();
        included(use);
        LedgerLeaf record = LedgerLeaf.decode(done(receipts.prove(use)).record());
        assertThat(record.discloses("operator", LedgerLeaf.fieldKey(nonce(use), "operator"), "operator-7"))
                .isTrue();
        assertThat(record.discloses("operator", LedgerLeaf.fieldKey(nonce(use), "number"), "operator-7"))
                .isFalse();

        var reason = new LedgerEntry.Subject("case", "1");
        var by = LedgerEntry.Actor.platform();
        assertThat(ledger.erase(Scope.of(Ids.next()), Set.of(use), reason, by, clock.instant()))
                .isZero();
        assertThat(ledger.erase(Scope.of(served.region), Set.of(use), reason, by, clock.instant()))
                .isEqualTo(1);
        assertThat(kept(use)).isZero();
        assertThat(done(receipts.prove(use)).verify(VerifierKey.parse(files.key())))
                .isEqualTo(Proof.Verdict.INCLUDED);
    }

    @Test
    void aUseAtTheVeryEndOfAMillisecondIsFoundToo() {
        Instant end = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusNanos(999_999);
        var system = new ClientIdentity(served.client, "test", served.system, served.department, served.region);
        Answer answer = done(deliveries.rows(
                new Consumer.OfSystem(system),
                grant,
                new Errand("operator-7", SomeGrants.MATTER, "M-2026-1"),
                Map.of("id_number", new String[] {"P00000001"}),
                end));
        assertThat(receipts.find(answer.use())).isPresent();
    }

    @Test
    void aRecordThatWasChangedAfterwardsProvesNothing() throws Exception {
        UUID use = useTogether(1).getFirst();
        included(use);
        database.write(
                Scope.of(served.region),
                () -> jdbc.sql(
                                "UPDATE use_record SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '\"rows\":1', '\"rows\":2'), 'UTF8') WHERE id = :id")
                        .param("id", use)
                        .update());
        assertThat(receipts.prove(use)).isEqualTo(Outcome.refused(LedgerProblem.RECORD_CHANGED));
    }

    @Test
    void anotherRegionsAuditorsDoNotSeeTheGroup() throws Exception {
        UUID use = useTogether(1).getFirst();
        long index = java.util.Objects.requireNonNull(included(use).index());
        assertThat(groupsSeen(Scope.of(served.region), index)).isEqualTo(1);
        assertThat(groupsSeen(Scope.of(Ids.next()), index)).isZero();
    }

    private int groupsSeen(Scope scope, long index) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT count(*) FROM ledger_entry e JOIN ledger_group g ON g.entry_id = e.id
                                WHERE e.position = :index
                                """).param("index", index).query(Integer.class).single());
    }

    private List<UUID> useTogether(int count) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<UUID>> requests = IntStream.range(0, count)
                    .<Callable<UUID>>mapToObj(i -> () -> use("P%08d".formatted(i)))
                    .toList();
            List<UUID> uses = new java.util.ArrayList<>();
            for (var use : threads.invokeAll(requests)) {
                uses.add(use.get());
            }
            return uses;
        }
    }

    private UUID use(String number) throws Exception {
        HttpResponse<String> answer = served.get(token, "/data/grants/" + grant + "/rows?id_number=" + number);
        assertThat(answer.body()).contains(number);
        return UUID.fromString(answer.headers().firstValue("X-Gongshu-Receipt").orElseThrow());
    }

    private Receipts.Receipt included(UUID use) {
        return IntStream.range(0, 150)
                .mapToObj(_ -> {
                    LockSupport.parkNanos(A_WHILE);
                    return receipts.find(use).orElseThrow();
                })
                .filter(receipt -> receipt.state() == Receipts.State.INCLUDED)
                .findFirst()
                .orElseThrow();
    }

    private byte[] nonce(UUID use) {
        return database.read(
                Scope.of(served.region),
                () -> jdbc.sql("SELECT nonce FROM use_record WHERE id = :id")
                        .param("id", use)
                        .query((row, _) -> row.getBytes(1))
                        .single());
    }

    private int kept(UUID use) {
        return database.read(
                Scope.of(served.region),
                () -> jdbc.sql("SELECT num_nonnulls(nonce, operator, matter_number) FROM use_record WHERE id = :id")
                        .param("id", use)
                        .query(Integer.class)
                        .single());
    }
}
