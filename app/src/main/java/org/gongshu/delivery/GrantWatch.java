package org.gongshu.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one cache up to date: waits for a notification of the database, at most a second, and asks what changed. A lost
 * notification costs a second; a lost connection is made again, and meanwhile the cache does not trust itself.
 */
final class GrantWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GrantWatch.class);
    private static final int POLL_MILLIS = 1_000;
    private static final int RETRY_MILLIS = 500;

    private final DatabaseServer server;
    private final Database database;
    private final GrantTable table;
    private final GrantCache<?> cache;
    private final Thread thread;
    private volatile boolean closed;

    GrantWatch(DatabaseServer server, Database database, GrantTable table, GrantCache<?> cache) {
        this.server = server;
        this.database = database;
        this.table = table;
        this.cache = cache;
        this.thread = Thread.ofVirtual().name("grant-watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** Asks once what changed. */
    void ask() {
        long asked = System.nanoTime();
        record Changes(long epoch, List<UUID> grants) {}
        Changes changes = database.read(
                Scope.everywhere(), () -> new Changes(table.epoch(), table.changedAfter(cache.seenEpoch())));
        cache.accept(asked, changes.epoch(), changes.grants());
    }

    private void run() {
        @Nullable Exception last = null;
        while (!closed) {
            try (Connection connection = listen()) {
                last = null;
                while (!closed) {
                    ask();
                    connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                }
            } catch (SQLException | RuntimeException failed) {
                if (!closed && last == null) {
                    LOG.warn("changes of grants cannot be followed; every request reads the database", failed);
                }
                last = failed;
                pause();
            }
        }
    }

    private Connection listen() throws SQLException {
        Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN gongshu_grants");
            return connection;
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
