package org.gongshu.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a job after another, further and further apart, until it is done or given up. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 8;

    private final JobTable table;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;

    Attempts(JobTable table, Clock clock, Stream<JobHandler> handlers) {
        this.table = table;
        this.clock = clock;
        this.handlers = handlers.collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    }

    /** A step of work that may fail with anything. */
    interface Step {
        void run() throws Exception;
    }

    static void unchecked(Step step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new JobFailed(failure);
        }
    }

    CompletionHandler<Void> run(UUID id) {
        Job job = table.begin(id, clock.instant()).orElse(null);
        if (job != null) {
            attempt(job);
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void attempt(Job job) {
        JobHandler handler = handlerOf(job.kind());
        if (job.attempt() > handler.attempts()) {
            giveUp(job, handler, "died");
            return;
        }
        try {
            handler.run(job);
            table.done(job.id(), clock.instant());
        } catch (Exception failure) {
            String fault = faultOf(failure);
            LOG.warn("job {} of kind {} failed at attempt {}: {}", job.id(), job.kind(), job.attempt(), fault);
            LOG.debug("job {} failed", job.id(), failure);
            if (job.attempt() >= handler.attempts()) {
                giveUp(job, handler, fault);
                return;
            }
            Duration pause = pauseAfter(job.attempt());
            table.again(job.id(), fault, clock.instant().plus(pause));
            throw new JobFailed(failure, pause);
        }
    }

    private void giveUp(Job job, JobHandler handler, String fault) {
        table.failed(job.id(), fault, clock.instant());
        handler.givenUp(job);
    }

    void afterFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Duration pause = complete.getCause().orElse(null) instanceof JobFailed failed ? failed.pause : FIRST_PAUSE;
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    private JobHandler handlerOf(String kind) {
        JobHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("no handler for jobs of kind " + kind);
        }
        return handler;
    }

    private static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    }

    /** The kind of error and where it arose; its message may hold values and stays out of the table. */
    private static String faultOf(Throwable failure) {
        for (StackTraceElement at : failure.getStackTrace()) {
            if (at.getClassName().startsWith("org.gongshu.")) {
                return failure.getClass().getSimpleName() + " at " + at.getClassName() + ":" + at.getLineNumber();
            }
        }
        return failure.getClass().getSimpleName();
    }

    /** Tells the scheduler that an attempt failed and when the next is due. */
    private static final class JobFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        JobFailed(Throwable cause) {
            this(cause, FIRST_PAUSE);
        }

        JobFailed(Throwable cause, Duration pause) {
            super(cause);
            this.pause = pause;
        }
    }
}
