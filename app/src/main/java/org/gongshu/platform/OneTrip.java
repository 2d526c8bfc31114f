package org.gongshu.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that travel to the database as one message and are one transaction there, so that whoever writes for many waits
 * for one answer. See {@link Database#write(org.gongshu.kernel.Scope, OneTrip)}.
 */
public final class OneTrip {

    /** One statement and what is bound to its marks, in their order. */
    public record Statement(String sql, List<?> values) {}

    /** Many values of one column, bound as one array. */
    public record Column(String type, @Nullable Object[] values) {}

    private final List<Statement> statements = new ArrayList<>();

    public OneTrip add(Statement statement) {
        statements.add(statement);
        return this;
    }

    void runAfter(Statement first, Connection connection) throws SQLException {
        StringBuilder sql = new StringBuilder(first.sql());
        List<Object> values = new ArrayList<>(first.values());
        for (Statement statement : statements) {
            sql.append(";\n").append(statement.sql());
            values.addAll(statement.values());
        }
        run(connection, sql.toString(), values);
    }

    /** Runs one statement as part of whatever transaction the connection is in. */
    public static void run(Connection connection, Statement statement) throws SQLException {
        run(connection, statement.sql(), statement.values());
    }

    private static void run(Connection connection, String sql, List<?> values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Column(String type, @Nullable Object[] column)) {
                    prepared.setArray(i + 1, connection.createArrayOf(type, column));
                } else {
                    prepared.setObject(i + 1, values.get(i));
                }
            }
            prepared.execute();
        }
    }
}
