package org.gongshu.delivery;

import java.time.Clock;
import java.time.Duration;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the deliveries of nodes that died. An embedded database serves one process, so whatever is open at its start is
 * over; where several nodes share a database, one that is silent for {@link #LEASE} is given up.
 */
@Component
class UsesOfTheDead implements RecurringJob, SmartLifecycle {

    /** Longer than a consumer may let the platform wait before its connection is given up. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(UsesOfTheDead.class);

    private final UsesUnderWay underWay;
    private final Settings settings;
    private final Clock clock;
    private volatile boolean running;

    UsesOfTheDead(UsesUnderWay underWay, Settings settings, Clock clock) {
        this.underWay = underWay;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "uses-of-the-dead";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        end(LEASE);
    }

    private void end(Duration silence) {
        int ended = underWay.endWhatIsLeft(silence, clock.instant());
        if (ended > 0) {
            LOG.warn("{} deliveries broke off with their node and count as full", ended);
        }
    }

    /** Before the writer takes anything new. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void start() {
        if (settings.databaseUrl() == null) {
            end(Duration.ZERO);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
