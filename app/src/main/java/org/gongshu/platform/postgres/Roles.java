package org.gongshu.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The one ordinary role that owns the one database, and the durability every answer relies on. */
final class Roles {
    static final String OWNER = "gongshu";
    static final String DATABASE = "gongshu";

    private Roles() {}

    static void ensure(int port, String superuserPassword, String ownerPassword) throws SQLException {
        try (var connection = connect(port, "postgres", Cluster.SUPERUSER, superuserPassword)) {
            var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", OWNER) ? "ALTER" : "CREATE";
            // Our own generated words from [A-Za-z0-9_-]; role statements take no bound values.
            execute(
                    connection,
                    verb + " ROLE " + OWNER + " LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD '"
                            + ownerPassword + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        }
    }

    /** Throws where an answered write could be lost. */
    static void mustBeDurable(int port, String ownerPassword) throws SQLException {
        try (var connection = connect(port, DATABASE, OWNER, ownerPassword)) {
            for (var setting : Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")
                    .entrySet()) {
                var actual = show(connection, setting.getKey());
                if (!actual.equals(setting.getValue())) {
                    throw new PostgresFailure("The database runs with " + setting.getKey() + " = " + actual
                            + "; remove that line from postgresql.conf or postgresql.auto.conf.");
                }
            }
        }
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(port, database), user, password);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
