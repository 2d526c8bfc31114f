package org.gongshu.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.platform.Gathering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks rows up by key for many requests at once: while one statement is on its way, the lookups that come meanwhile wait
 * and go together in the next. A lone request does not wait. Each statement finds single rows by an index, so that nobody
 * waits for somebody else's long question; those have connections of their own.
 */
@Component
class Lookups {

    private static final int THREADS = 2;

    /** A message costs as much as looking up several rows; while they come thickly, the first waits a moment for others. */
    private static final Gathering.Rule GROUPS =
            new Gathering.Rule(8, 64, Integer.MAX_VALUE, Duration.ofNanos(300_000));

    private volatile long lastLeft = System.nanoTime();
    private final Gathering<Lookup> waiting = new Gathering<>(GROUPS, this::comeThickly);
    private final HikariDataSource connections;
    private final List<Thread> threads = new ArrayList<>();

    Lookups(DatabaseServer server) {
        HikariConfig config = PostgresReader.readingOnly(server, "lookup", THREADS);
        // The plan is the same for every key: by the index.
        config.setConnectionInitSql(PostgresReader.ONLY_READING + "; SET plan_cache_mode = force_generic_plan");
        this.connections = new HikariDataSource(config);
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().name("lookup-" + i).start(this::run));
        }
    }

    private boolean comeThickly() {
        return System.nanoTime() - lastLeft < GROUPS.patience().toNanos();
    }

    @PreDestroy
    void close() {
        threads.forEach(Thread::interrupt);
        connections.close();
    }

    /** For each line the values of its row, or null where there is no such row. */
    @Nullable
    String[][] find(Lookup lookup) throws SQLException {
        waiting.offer(lookup);
        try {
            return lookup.found().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private void run() {
        try {
            while (!connections.isClosed()) {
                List<Lookup> taken = waiting.take();
                lastLeft = System.nanoTime();
                while (!taken.isEmpty()) {
                    together(sameAsFirst(taken));
                }
                waiting.done();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes out those that ask the same as the first. */
    private static List<Lookup> sameAsFirst(List<Lookup> lookups) {
        List<Lookup> same = new ArrayList<>(lookups.size());
        for (Iterator<Lookup> rest = lookups.iterator(); rest.hasNext(); ) {
            Lookup lookup = rest.next();
            if (same.isEmpty() || lookup.shape().equals(same.getFirst().shape())) {
                same.add(lookup);
                rest.remove();
            }
        }
        return same;
    }

    private void together(List<Lookup> lookups) {
        try (Connection connection = connections.getConnection()) {
            together(connection, lookups);
        } catch (SQLException | RuntimeException unreachable) {
            lookups.forEach(lookup -> lookup.found().completeExceptionally(unreachable));
        }
    }

    /** A failure that one lookup brings must not be the others'. */
    private static void together(Connection connection, List<Lookup> lookups) {
        try {
            Lookup.answer(lookups, Lookup.ask(connection, lookups));
        } catch (SQLException | RuntimeException failed) {
            if (lookups.size() == 1) {
                lookups.getFirst().found().completeExceptionally(failed);
            } else {
                lookups.forEach(lookup -> together(connection, List.of(lookup)));
            }
        }
    }
}
