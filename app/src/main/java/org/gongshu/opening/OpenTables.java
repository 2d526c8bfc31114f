package org.gongshu.opening;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of open datasets: a table for each edition, with a running number and one text column for each field.
 * Columns are called c0, c1, …, so that no name from outside ever becomes part of a statement.
 */
@Component
class OpenTables {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    OpenTables(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Fills the table of an edition from CSV with a header line, in the current transaction. */
    long fill(UUID dataset, int edition, int fields, InputStream csv) {
        String table = table(dataset, edition);
        String columns = IntStream.range(0, fields).mapToObj(at -> "c" + at).collect(Collectors.joining(", "));
        template.execute("DROP TABLE IF EXISTS " + table);
        template.execute("CREATE TABLE " + table + " (row_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                + IntStream.range(0, fields).mapToObj(at -> "c" + at + " text").collect(Collectors.joining(", "))
                + ")");
        Long rows = template.execute((Connection connection) -> copy(connection, table, columns, csv));
        return rows == null ? 0 : rows;
    }

    void drop(UUID dataset, int edition) {
        template.execute("DROP TABLE IF EXISTS " + table(dataset, edition));
    }

    /**
     * Rows behind a running number that have all the given values.
     *
     * @param filters values by place of the column
     */
    List<Map<String, @Nullable String>> rows(OpenDataset dataset, Map<Integer, String> filters, long after, int limit) {
        List<OpenField> fields = dataset.about().fields();
        String conditions = filters.keySet().stream()
                .map(place -> " AND c" + place + " = :v" + place)
                .collect(Collectors.joining());
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT * FROM "
                        + table(dataset.about().dataset(), dataset.edition()) + " WHERE row_number > :after"
                        + conditions
                        + " ORDER BY row_number LIMIT :limit")
                .param("after", after)
                .param("limit", limit);
        for (Map.Entry<Integer, String> filter : filters.entrySet()) {
            statement = statement.param("v" + filter.getKey(), filter.getValue());
        }
        return statement
                .query((row, _) -> {
                    Map<String, @Nullable String> values = new LinkedHashMap<>();
                    values.put(ROW_NUMBER, row.getString("row_number"));
                    for (int at = 0; at < fields.size(); at++) {
                        values.put(fields.get(at).column(), row.getString("c" + at));
                    }
                    return values;
                })
                .list();
    }

    /** The key under which a row carries its running number; no field can be called so. */
    static final String ROW_NUMBER = "_row";

    /** Lists the editions that have a table. */
    List<Integer> editions(UUID dataset) {
        String prefix = name(dataset) + "_";
        return new ArrayList<>(
                jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'opened' AND tablename LIKE :prefix")
                        .param("prefix", prefix.replace("_", "\\_") + "%")
                        .query((row, _) -> Integer.valueOf(row.getString(1).substring(prefix.length())))
                        .list());
    }

    private static long copy(Connection connection, String table, String columns, InputStream csv) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT csv, HEADER)", csv);
        } catch (IOException unreadable) {
            throw new SQLException("the content of a parcel could not be read", unreadable);
        }
    }

    private static String table(UUID dataset, int edition) {
        return "opened." + name(dataset) + "_" + edition;
    }

    private static String name(UUID dataset) {
        return "d" + dataset.toString().replace("-", "");
    }
}
