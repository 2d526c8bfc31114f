package org.gongshu.store.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.gongshu.store.Filled;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a table whose key an earlier row has. */
final class Repetitions {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final String table;
    private final String key;
    private final String sameKey;

    Repetitions(JdbcClient jdbc, String table, List<String> key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key.stream().map(Names::quoted).collect(Collectors.joining(", "));
        this.sameKey = key.stream()
                .map(Names::quoted)
                .map(column -> "t." + column + " = r." + column)
                .collect(Collectors.joining(" AND "));
    }

    Filled.Repeated found() {
        long count = jdbc.sql(
                        "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) n FROM %s GROUP BY %s HAVING count(*) > 1) r"
                                .formatted(table, key))
                .query((row, _) -> row.getLong(1))
                .single();
        List<Filled.Pair> lines = jdbc.sql("""
                        SELECT t."_line", r.first FROM %1$s t
                        JOIN (SELECT %2$s, min("_line") AS first FROM %1$s GROUP BY %2$s HAVING count(*) > 1) r ON %3$s
                        WHERE t."_line" > r.first ORDER BY 1 LIMIT %4$d
                        """.formatted(table, key, sameKey, SHOWN))
                .query((row, _) -> new Filled.Pair(row.getLong(1), row.getLong(2)))
                .list();
        return new Filled.Repeated(count, lines);
    }

    /** Deletes them; says which lines they stood on. */
    List<Long> keepFirst() {
        return jdbc.sql("""
                        DELETE FROM %1$s t
                        USING (SELECT %2$s, min("_line") AS first FROM %1$s GROUP BY %2$s HAVING count(*) > 1) r
                        WHERE %3$s AND t."_line" > r.first RETURNING t."_line"
                        """.formatted(table, key, sameKey))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
