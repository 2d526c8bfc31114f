package org.gongshu.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.store.ColumnType;
import org.gongshu.store.DatasetReader;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowFilter;
import org.gongshu.store.Selection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Component;

/** Reads datasets over connections that may do nothing else. */
@Component
class PostgresReader implements DatasetReader {

    private static final int CONNECTIONS = 16;
    private static final int FETCH = 2_000;
    private static final int MOST_CLAIMS_TOGETHER = 16;
    private static final int MOST_SHAPES = 1_000;

    /** What a connection says first that delivers data. */
    static final String ONLY_READING =
            "SET ROLE gongshu_reader; SET default_transaction_read_only = on; SET statement_timeout = '20s'";

    private final HikariDataSource connections;
    private final Lookups lookups;
    private final Cache<Object, Lookup.Shape> shapes =
            Caffeine.newBuilder().maximumSize(MOST_SHAPES).build();

    PostgresReader(DatabaseServer server, Lookups lookups) {
        this.connections = new HikariDataSource(readingOnly(server, "delivery", CONNECTIONS));
        this.lookups = lookups;
    }

    static HikariConfig readingOnly(DatabaseServer server, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setPoolName(name);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(ONLY_READING);
        config.addDataSourceProperty("ApplicationName", "gongshu-delivery");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("binaryTransfer", "false");
        return config;
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    @Override
    public void page(Generation generation, Selection selection, RowSink sink) throws IOException {
        Optional<Lookup> byKey = KeyStatement.of(generation, selection, shapes);
        if (byKey.isPresent()) {
            row(generation, byKey.get(), sink);
            return;
        }
        Query query = Query.of(generation, selection);
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            bind(statement, 1, query.values());
            hand(statement, typesOf(generation, selection), sink);
        } catch (SQLException failure) {
            throw unreadable(generation, failure);
        }
    }

    @Override
    public void stream(Generation generation, Selection selection, RowSink sink) throws IOException {
        Query query = Query.of(generation, selection);
        inTransaction(generation, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                statement.setFetchSize(FETCH);
                bind(statement, 1, query.values());
                hand(statement, typesOf(generation, selection), sink);
            }
        });
    }

    @Override
    public void copy(Generation generation, Selection selection, LineSink sink) throws IOException {
        Query query = Query.unordered(generation, selection);
        inTransaction(generation, connection -> {
            set(connection, query.values());
            copy(connection, BoundText.settingsFor(query.sql(), query.values()), sink);
        });
    }

    /** Work that takes its time. */
    private interface LongWork {
        void on(Connection connection) throws SQLException, IOException;
    }

    private void inTransaction(Generation generation, LongWork work) throws IOException {
        try (Connection connection = connections.getConnection()) {
            boolean finished = false;
            try {
                connection.setAutoCommit(false);
                execute(connection, "SET LOCAL statement_timeout = 0");
                work.on(connection);
                connection.rollback();
                connection.setAutoCommit(true);
                finished = true;
            } finally {
                if (!finished) {
                    giveUp(connection);
                }
            }
        } catch (SQLException failure) {
            throw unreadable(generation, failure);
        }
    }

    /** Rows are still on their way: hanging up is the one thing that surely stops them. */
    private void giveUp(Connection connection) throws SQLException {
        connections.evictConnection(connection);
        connection.unwrap(Connection.class).abort(Runnable::run);
    }

    private void row(Generation generation, Lookup byKey, RowSink sink) throws IOException {
        @Nullable String[] row;
        try {
            row = lookups.find(byKey)[0];
        } catch (SQLException failure) {
            throw unreadable(generation, failure);
        }
        if (row != null) {
            for (int i = 0; i < row.length; i++) {
                row[i] = text(row[i], byKey.shape().types().get(i));
            }
            sink.row(row);
        }
    }

    @Override
    public List<Match> match(Generation generation, Claims claims, List<RowFilter> scope) {
        Lookup lookup = MatchStatement.of(generation, claims, scope, shapes);
        try {
            return Arrays.stream(find(lookup))
                    .map(row -> Match.valueOf(String.valueOf(row[0])))
                    .toList();
        } catch (SQLException failure) {
            throw unreadable(generation, failure);
        }
    }

    /** Many claims keep to themselves, so that those of others do not wait for them. */
    private @Nullable String[][] find(Lookup lookup) throws SQLException {
        if (lookup.lines().size() <= MOST_CLAIMS_TOGETHER) {
            return lookups.find(lookup);
        }
        try (Connection connection = connections.getConnection()) {
            return Lookup.ask(connection, List.of(lookup));
        }
    }

    private static void copy(Connection connection, String select, LineSink sink) throws SQLException, IOException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT csv)");
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            sink.line(line);
        }
    }

    private static void set(Connection connection, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
                statement.setString(1, BoundText.setting(i));
                statement.setString(2, values.get(i).toString());
                statement.executeQuery().close();
            }
        }
    }

    private static void bind(PreparedStatement statement, int from, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(from + i, values.get(i));
        }
    }

    private static void hand(PreparedStatement statement, ColumnType[] types, RowSink sink)
            throws SQLException, IOException {
        @Nullable String[] values = new String[types.length];
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 0; i < types.length; i++) {
                    values[i] = text(rows.getString(i + 1), types[i]);
                }
                sink.row(values);
            }
        }
    }

    private static @Nullable String text(@Nullable String value, ColumnType type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TRUTH -> value.startsWith("t") ? "true" : "false";
            case TIMESTAMP -> value.replace(' ', 'T');
            case TEXT, INTEGER, DECIMAL, REAL, DATE -> value;
        };
    }

    private static ColumnType[] typesOf(Generation generation, Selection selection) {
        Layout layout = generation.layout();
        return selection.columns().stream()
                .map(name -> Query.columnOf(layout, name).type())
                .toArray(ColumnType[]::new);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException unreadable(Generation generation, SQLException failure) {
        return new IllegalStateException("reading generation " + generation.id() + " failed", failure);
    }
}
