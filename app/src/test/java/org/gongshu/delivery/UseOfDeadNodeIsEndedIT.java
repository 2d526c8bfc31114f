package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.ClientIdentity;
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
class UseOfDeadNodeIsEndedIT {

    /** An end as it stands; {@code entries} counts what the ledger has about it. */
    private record Ended(String outcome, Long rows, String reason, int entries) {}

    @Autowired
    private Grants grants;

    @Autowired
    private UseWriter uses;

    @Autowired
    private UsesUnderWay underWay;

    @Autowired
    private UsesOfTheDead dead;

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
    private UseRecord use;

    @BeforeEach
    void anExportThatHasBegun() {
        served = new DataServed(database, jdbc, store, datasets, port);
        Grant grant = done(grants.issue(
                served.some().mode(DeliveryMode.FILE).terms(), GrantAct.ofCase(Ids.next(), clock.instant())));
        ClientIdentity client =
                new ClientIdentity(served.client, "client", served.system, served.department, served.region);
        use = new UseRecord(
                Ids.at(clock.instant().toEpochMilli()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                grant,
                Channel.EXPORT,
                new Consumer.OfSystem(client),
                new Errand("operator-7", "M", "M-2026-1"),
                List.of("id_number"),
                1,
                null,
                null);
        assertThat(uses.record(use)).isTrue();
    }

    @Test
    void aNodeThatFallsSilentLeavesAnEndWithoutNumbers() {
        silentFor(UsesOfTheDead.LEASE);
        dead.run();
        assertThat(ends()).containsExactly(new Ended("BROKEN", null, "delivery.node-lost", 1));
        assertThat(uses.goesOn(use))
                .as("its node, should it live after all, learns that it is over")
                .isFalse();
    }

    @Test
    void aNodeThatKeepsSpeakingIsLeftAlone() {
        silentFor(UsesOfTheDead.LEASE);
        assertThat(uses.goesOn(use)).isTrue();
        dead.run();
        assertThat(ends()).isEmpty();
    }

    @Test
    void whatTheDeadNodeSaysAfterwardsChangesNothing() throws InterruptedException {
        silentFor(UsesOfTheDead.LEASE);
        dead.run();
        uses.end(new UseRecord.End(use, clock.instant(), 7, 70, UseRecord.Ending.COMPLETE, null));
        UseRecord later = begunLater();
        uses.end(new UseRecord.End(later, clock.instant(), 7, 70, UseRecord.Ending.COMPLETE, null));
        for (int i = 0; i < 250 && ends(later.id()).isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(ends(later.id())).containsExactly(new Ended("COMPLETE", 7L, null, 1));
        assertThat(ends()).containsExactly(new Ended("BROKEN", null, "delivery.node-lost", 1));
    }

    @Test
    void anEndIsWrittenOnceHoweverOftenItIsTried() {
        UseRecord.End end = new UseRecord.End(use, clock.instant(), 7, 70, UseRecord.Ending.CUT, "token");
        assertThat(underWay.end(end)).isTrue();
        assertThat(underWay.end(end)).isFalse();
        assertThat(ends()).containsExactly(new Ended("CUT", 7L, "token", 1));
    }

    private UseRecord begunLater() {
        UseRecord later = new UseRecord(
                Ids.at(clock.instant().toEpochMilli()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                use.grant(),
                use.channel(),
                use.consumer(),
                use.errand(),
                use.items(),
                1,
                null,
                null);
        assertThat(uses.record(later)).isTrue();
        return later;
    }

    private void silentFor(Duration silence) {
        database.write(
                Scope.of(served.region),
                () -> jdbc.sql(
                                "UPDATE use_under_way SET seen_at = now() - make_interval(secs => :s) WHERE use_id = :use")
                        .param("s", silence.toSeconds())
                        .param("use", use.id())
                        .update());
    }

    private List<Ended> ends() {
        return ends(use.id());
    }

    private List<Ended> ends(UUID id) {
        return database.read(
                Scope.of(served.region),
                () -> jdbc.sql("""
                                SELECT outcome, rows, reason,
                                    (SELECT count(*) FROM (SELECT id FROM ledger_entry WHERE id = e.receipt_id
                                        UNION SELECT id FROM ledger_pending WHERE id = e.receipt_id) one)::int AS entries
                                FROM use_end e WHERE use_id = :use
                                """).param("use", id).query(Ended.class).list());
    }
}
