package org.gongshu.jobs;

import java.time.Clock;
import java.time.Duration;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Component;

/** Forgets jobs that were done long ago; failed ones stay until somebody has looked. */
@Component
class OldJobs implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JobTable table;
    private final Clock clock;

    OldJobs(JobTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-jobs";
    }

    @Override
    public Settings.Zone zone() {
        return Settings.Zone.ALL;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        table.forgetDone(clock.instant().minus(KEPT));
    }
}
