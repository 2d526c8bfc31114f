package org.gongshu.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gongshu.store.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Rows looked up by their key, each from the values of one line; lines of several requests can be looked up together.
 *
 * @param shape what is asked; equal for lookups that can go together
 * @param lines the values as text, in the order of the shape's columns
 * @param found for each line the values of its row, or null where there is no such row
 */
record Lookup(Shape shape, List<String[]> lines, CompletableFuture<@Nullable String[][]> found) {

    /**
     * A statement that takes one array for each of its {@code width} columns, then the constants, and answers rows that
     * begin with the number of their line, from 1, and go on with values of these types.
     */
    record Shape(String sql, int width, List<Object> constants, List<ColumnType> types) {}

    static Lookup of(Shape shape, List<String[]> lines) {
        return new Lookup(shape, lines, new CompletableFuture<>());
    }

    /** Asks for all of them in one statement; answers a row for each line, or null where there is none. */
    static @Nullable String[][] ask(Connection connection, List<Lookup> lookups) throws SQLException {
        Shape shape = lookups.getFirst().shape();
        try (PreparedStatement statement = connection.prepareStatement(shape.sql())) {
            for (int i = 0; i < shape.width(); i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", column(lookups, i)));
            }
            for (int i = 0; i < shape.constants().size(); i++) {
                statement.setObject(shape.width() + i + 1, shape.constants().get(i));
            }
            return rows(
                    statement,
                    lookups.stream().mapToInt(lookup -> lookup.lines.size()).sum());
        }
    }

    private static @Nullable String[][] rows(PreparedStatement statement, int lines) throws SQLException {
        @Nullable String[][] rows = new String[lines][];
        try (ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount() - 1;
            while (found.next()) {
                @Nullable String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getString(i + 2);
                }
                rows[found.getInt(1) - 1] = row;
            }
        }
        return rows;
    }

    /** The values of one column, over all lines of all of {@code lookups}. */
    private static String[] column(List<Lookup> lookups, int column) {
        return lookups.stream()
                .flatMap(lookup -> lookup.lines.stream())
                .map(line -> line[column])
                .toArray(String[]::new);
    }

    /** Gives each of {@code lookups} its part of what was found for all their lines. */
    static void answer(List<Lookup> lookups, @Nullable String[][] rows) {
        int from = 0;
        for (Lookup lookup : lookups) {
            int until = from + lookup.lines.size();
            lookup.found.complete(Arrays.copyOfRange(rows, from, until));
            from = until;
        }
    }
}
