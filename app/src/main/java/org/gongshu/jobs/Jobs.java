package org.gongshu.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Submits background work and shows what became of it. */
@Component
public class Jobs {

    private final JobTable table;
    private final Leases leases;
    private final Clock clock;

    Jobs(JobTable table, Leases leases, Clock clock) {
        this.table = table;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Submits a job inside the current transaction: it exists exactly if that commits. The payload is a record of ids,
     * never of personal values, since administrators may read it.
     */
    public UUID submit(String kind, Object payload) {
        return submitAt(kind, payload, clock.instant());
    }

    /** Submits a job that is not begun before {@code due}. */
    public UUID submitAt(String kind, Object payload, Instant due) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a job is submitted in the transaction of what it is for");
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        table.insert(id, kind, payload, now, due);
        leases.schedule(id, Duration.between(now, due));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                leases.lookNow();
            }
        });
        return id;
    }

    public Optional<JobView> find(UUID id) {
        return table.find(id);
    }

    /** The newest jobs submitted before the given one, of one state or of all. */
    public List<JobView> list(@Nullable String state, Instant before, UUID beforeId, int limit) {
        return table.list(state, before, beforeId, limit);
    }

    /** How many jobs there are of one state or of all. */
    public long count(@Nullable String state) {
        return table.count(state);
    }
}
