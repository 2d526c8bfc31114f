package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RevocationReachesEveryNodeIT {

    @Autowired
    private Grants grants;

    @Autowired
    private GrantTable table;

    @Autowired
    private Database database;

    @Autowired
    private DatabaseServer server;

    private final SomeGrants some = SomeGrants.inNewRegion();
    private final Scope scope = Scope.of(some.region());
    private final Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final GrantAct act = GrantAct.ofCase(Ids.next(), now).because("ended");
    private Node one;
    private Node other;

    /** A node as the grants see it: a cache with a connection of its own. */
    private final class Node implements AutoCloseable {
        final AtomicInteger loads = new AtomicInteger();
        final GrantCache<Grant> cache = new GrantCache<>(
                id -> {
                    loads.incrementAndGet();
                    return database.read(Scope.everywhere(), () -> table.find(id));
                },
                System::nanoTime);
        final GrantWatch watch = new GrantWatch(server, database, table, cache);

        @Override
        public void close() {
            watch.close();
        }
    }

    @BeforeEach
    void twoNodes() {
        one = new Node();
        other = new Node();
        one.watch.start();
        other.watch.start();
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void aRevokedGrantIsClosedOnBothNodesWithinTwoSeconds() throws InterruptedException {
        Grant grant = done(grants.issue(some.terms(), act));
        assertThat(one.cache.find(grant.id())).contains(grant);
        assertThat(other.cache.find(grant.id())).contains(grant);
        done(grants.terminate(scope, grant.id(), 1, act));
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < deadline && (isOpen(one, grant) || isOpen(other, grant))) {
            Thread.sleep(20);
        }
        assertThat(isOpen(one, grant)).isFalse();
        assertThat(isOpen(other, grant)).isFalse();
    }

    @Test
    void whatDidNotChangeIsReadOnce() {
        Grant grant = done(grants.issue(some.terms(), act));
        one.watch.ask();
        one.cache.find(grant.id());
        int loads = one.loads.get();
        for (int i = 0; i < 100; i++) {
            one.watch.ask();
            one.cache.find(grant.id());
        }
        assertThat(one.loads.get()).isEqualTo(loads);
    }

    private boolean isOpen(Node node, Grant grant) {
        return node.cache.find(grant.id()).orElseThrow().closedAt(now).isEmpty();
    }
}
