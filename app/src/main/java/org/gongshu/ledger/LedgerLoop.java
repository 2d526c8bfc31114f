package org.gongshu.ledger;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongshu.platform.Database;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the sequencer going on this node. Not a job: it has nothing to retry or to lease, the lock of each round decides
 * which node sequences. While it refuses to sign, business goes on and receipts stay pending.
 */
@Component("ledgerHealthIndicator")
class LedgerLoop implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Sequencer sequencer;
    private final Clock clock;
    private final String origin;
    private volatile @Nullable String trouble;
    private @Nullable CountDownLatch stop;
    private @Nullable Thread thread;

    LedgerLoop(Database database, JdbcClient jdbc, SigningKey key, Settings settings, Clock clock) {
        Memory memory = new Memory(settings.dataFolder().resolve("ledger").resolve("last-checkpoint"));
        this.sequencer = new Sequencer(database, new LogTables(jdbc), key, memory);
        this.clock = clock;
        this.origin = originOf(settings.publicUrl());
    }

    /** The address of the log without its scheme, as long as the log lives. */
    private static String originOf(URI publicUrl) {
        return publicUrl.getRawAuthority() + publicUrl.getRawPath().replaceAll("/+$", "") + "/ledger";
    }

    @Override
    public synchronized void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stop = latch;
        sequencer.create(origin, clock.instant());
        thread = Thread.ofVirtual().name("ledger").start(() -> loop(latch));
    }

    @Override
    public synchronized void stop() {
        if (stop == null || thread == null) {
            return;
        }
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return stop != null;
    }

    @Override
    public Health health() {
        String now = trouble;
        return now == null
                ? Health.up().build()
                : Health.status("DEGRADED").withDetail("reason", now).build();
    }

    private void loop(CountDownLatch latch) {
        boolean stopped = false;
        while (!stopped) {
            round();
            try {
                stopped = latch.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() {
        try {
            sequencer.run(clock.instant());
            trouble = null;
        } catch (SigningRefusedException refused) {
            tell(refused.reason().name(), refused);
        } catch (RuntimeException failed) {
            tell("FAILED", failed);
        }
    }

    /** Once for each new trouble: the loop comes by twice a second. */
    private void tell(String what, RuntimeException why) {
        if (!what.equals(trouble)) {
            LOG.error("the ledger does not go on: {}", what, why);
        }
        trouble = what;
    }
}
