package org.gongshu.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.store.Generation;
import org.gongshu.store.Selection;
import org.springframework.stereotype.Component;

/** Connections that can read datasets and nothing else. */
@Component
class Readers {

    private static final int CONNECTIONS = 16;
    private static final int FETCH = 1000;

    private final HikariDataSource dataSource;

    Readers(DatabaseServer server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setPoolName("reader");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(true);
        config.setConnectionInitSql("SET ROLE gongshu_reader");
        config.addDataSourceProperty("ApplicationName", "gongshu-reader");
        this.dataSource = new HikariDataSource(config);
    }

    /** Pages come in one round trip; a whole dataset comes in fetches of a thousand rows, in one snapshot. */
    void read(Generation generation, Selection selection, Consumer<Object[]> consumer) {
        Query query = Query.of(generation, selection);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            boolean streams = selection.limit() == 0;
            if (streams) {
                connection.setAutoCommit(false);
                statement.setFetchSize(FETCH);
            }
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                hand(rows, selection.columns().size(), consumer);
            } finally {
                if (streams) {
                    connection.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("reading generation " + generation.id() + " failed", failure);
        }
    }

    private static void hand(ResultSet rows, int columns, Consumer<Object[]> consumer) throws SQLException {
        while (rows.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = rows.getObject(i + 1);
            }
            consumer.accept(row);
        }
    }

    @PreDestroy
    void close() {
        dataSource.close();
    }
}
