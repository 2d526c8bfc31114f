package org.gongshu.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Takes due jobs under a lease, keeps the lease alive, and hands on those whose process died. */
@Component
class Leases implements SmartLifecycle {

    private static final String TASK = "job";
    private static final int AT_ONCE = 4;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BEATS = 4;

    private final JobTable table;
    private final Settings settings;
    private final Clock clock;
    private final DataSource dataSource;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<RecurringJob> recurring;
    private final SchedulerClient submitting;
    private volatile @Nullable Scheduler scheduler;

    Leases(
            JobTable table,
            Settings settings,
            Clock clock,
            DataSource dataSource,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<RecurringJob> recurring) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.recurring = recurring;
        this.submitting = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    /**
     * Puts the job up for leasing after {@code pause}, in the current transaction. Leases live in the machine's time,
     * which the job's id carries, whatever day the platform stands on.
     */
    void schedule(UUID job, Duration pause) {
        Instant submitted = Instant.ofEpochMilli(job.getMostSignificantBits() >>> 16);
        submitting.schedule(new TaskInstance<Void>(TASK, job.toString()), submitted.plus(pause));
    }

    /** Looks for due jobs at once instead of at the next poll. */
    void lookNow() {
        Scheduler current = scheduler;
        if (current != null) {
            current.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        if (settings.databaseUrl() == null) {
            table.freeLeasesOfTheDead();
        }
        Attempts attempts = new Attempts(table, clock, handlers.stream().filter(each -> settings.serves(each.zone())));
        Task<Void> job = Tasks.custom(TASK, Void.class)
                .onFailure(attempts::afterFailure)
                .onDeadExecutionRevive()
                .execute((instance, _) -> attempts.run(UUID.fromString(instance.getId())));
        List<RecurringTask<Void>> rounds = recurring
                .orderedStream()
                .filter(round -> settings.serves(round.zone()))
                .map(Leases::round)
                .toList();
        Scheduler started = Scheduler.create(dataSource, List.<Task<?>>of(job))
                .startTasks(rounds)
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEATS)
                .shutdownMaxWait(Duration.ofSeconds(15))
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
        started.start();
        scheduler = started;
    }

    private static RecurringTask<Void> round(RecurringJob round) {
        return Tasks.recurring("round-" + round.name(), FixedDelay.of(round.every()))
                .execute((_, _) -> Attempts.unchecked(round::run));
    }

    @Override
    public void stop() {
        Scheduler current = scheduler;
        scheduler = null;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
