package org.gongshu.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.gongshu.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Deletes files that a process was still writing when it died. */
@Component
class AbandonedDrafts implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(2);

    private final FileStore files;
    private final Clock clock;

    AbandonedDrafts(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "abandoned-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() throws IOException {
        files.forgetDrafts(clock.instant().minus(KEPT));
    }
}
