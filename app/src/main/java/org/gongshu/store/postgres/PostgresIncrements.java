package org.gongshu.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.store.Column;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.gongshu.store.Layout;
import org.gongshu.store.RowFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares and lays whole sets of rows: a handful of statements, however many rows there are. */
@Component
class PostgresIncrements implements Increments {

    private final JdbcClient jdbc;
    private final GenerationTable generations;
    private final AmendmentTable amendments;
    private final PostgresRows rows;

    PostgresIncrements(JdbcClient jdbc, GenerationTable generations, AmendmentTable amendments, PostgresRows rows) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.amendments = amendments;
        this.rows = rows;
    }

    @Override
    public Difference differenceOf(Generation ready) {
        Optional<Generation> current = generations.findCurrent(ready.entry());
        if (current.isEmpty()) {
            return new Difference(ready.rows(), 0, 0);
        }
        Over over = new Over(ready, current.get());
        if (ready.increment()) {
            return counted(over.increment());
        }
        return ready.layout().key().isEmpty() ? counted(over.withoutKey()) : counted(over.whole());
    }

    private Difference counted(String select) {
        return jdbc.sql(select)
                .query((row, _) -> new Difference(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @Override
    public List<Undone> markUndone(Generation ready) {
        List<Undone> undone = new ArrayList<>();
        for (AmendmentTable.Amended amended : amendments.latest(ready.entry())) {
            Optional<List<RowFilter>> row = amended.key().in(ready.layout());
            if (row.isPresent() && ready.layout().findColumn(amended.column()).isPresent()) {
                undone.addAll(markUndone(ready, amended, row.get()));
            }
        }
        return undone;
    }

    private List<Undone> markUndone(Generation ready, AmendmentTable.Amended amended, List<RowFilter> row) {
        String where = row.stream()
                .map(filter -> Names.quoted(filter.column()) + " = ?")
                .collect(Collectors.joining(" AND "));
        String alive = ready.increment() ? " AND NOT \"_gone\"" : "";
        JdbcClient.StatementSpec statement = jdbc.sql(
                        """
                        UPDATE %s SET "_marks" = concat_ws(',', "_marks", ?::text)
                        WHERE %s AND %s::text IS NOT DISTINCT FROM ?%s RETURNING "_line"
                        """.formatted(Names.tableOf(ready.id()), where, Names.quoted(amended.column()), alive))
                .param(amended.column() + ":correction-undone");
        for (RowFilter filter : row) {
            statement = statement.param(filter.values().getFirst());
        }
        return statement
                .param(amended.former())
                .query((found, _) -> new Undone(found.getLong(1), amended.column()))
                .list();
    }

    @Override
    public Optional<Generation> lay(UUID id, Instant at) {
        Generation increment = generations.find(id).orElseThrow();
        generations.lock(increment.entry());
        Optional<Generation> found = generations.findCurrent(increment.entry());
        if (found.isEmpty() || !new Over(increment, found.get()).fits()) {
            return Optional.empty();
        }
        Generation base = found.get();
        int number = generations.raise(base);
        Difference difference = lay(new Over(increment, base), number);
        generations.laid(increment, base, difference, number, at);
        update("DROP TABLE " + Names.tableOf(id));
        rows.flagAll(base);
        return generations.find(base.id());
    }

    private Difference lay(Over over, int number) {
        rows.makeFormer(over.base());
        update(over.keepFormer(number));
        long deleted = update(over.delete());
        long updated = update(over.update(number));
        return new Difference(update(over.insert(number)), updated, deleted);
    }

    private int update(String sql) {
        return jdbc.sql(sql).update();
    }

    /** The statements that set the rows of one table ({@code n}) over those of another ({@code o}). */
    private record Over(Generation ready, Generation base) {

        private List<Column> columns() {
            return base.layout().columns();
        }

        /** Whether the increment has the columns and the key of what it is laid over. */
        boolean fits() {
            Layout wanted = ready.layout();
            return wanted.columns().stream()
                            .filter(column -> !column.equals(Layout.GONE))
                            .toList()
                            .equals(columns())
                    && wanted.key().equals(base.layout().key());
        }

        String whole() {
            return "SELECT count(*) FILTER (WHERE %1$s IS NULL), count(*) FILTER (WHERE %2$s IS NOT NULL AND %1$s IS NOT NULL AND %3$s), count(*) FILTER (WHERE %2$s IS NULL) FROM %4$s n FULL JOIN %5$s o ON %6$s"
                    .formatted(firstKey("o"), firstKey("n"), differs(), news(), olds(), sameKey());
        }

        String increment() {
            return "SELECT count(*) FILTER (WHERE NOT \"_gone\" AND %1$s IS NULL), count(*) FILTER (WHERE NOT \"_gone\" AND %1$s IS NOT NULL AND %2$s), count(*) FILTER (WHERE \"_gone\" AND %1$s IS NOT NULL) FROM %3$s n LEFT JOIN %4$s o ON %5$s"
                    .formatted(firstKey("o"), differs(), news(), olds(), sameKey());
        }

        String withoutKey() {
            String shared = list("%s", shared());
            return "SELECT (SELECT count(*) FROM (SELECT %1$s FROM %2$s EXCEPT ALL SELECT %1$s FROM %3$s) i), 0, (SELECT count(*) FROM (SELECT %1$s FROM %3$s EXCEPT ALL SELECT %1$s FROM %2$s) d)"
                    .formatted(shared, news(), olds());
        }

        String keepFormer(int number) {
            return "INSERT INTO %s SELECT o.*, %d FROM %s o JOIN %s n ON %s WHERE n.\"_gone\" OR %s"
                    .formatted(Names.formerOf(base.id()), number, olds(), news(), sameKey(), differs());
        }

        String delete() {
            return "DELETE FROM %s o USING %s n WHERE %s AND n.\"_gone\"".formatted(olds(), news(), sameKey());
        }

        String update(int number) {
            String values = list("%1$s = n.%1$s", columns());
            return "UPDATE %s o SET %s, \"_line\" = n.\"_line\", \"_marks\" = n.\"_marks\", \"_load\" = %d FROM %s n WHERE %s AND NOT n.\"_gone\" AND %s"
                    .formatted(olds(), values, number, news(), sameKey(), differs());
        }

        String insert(int number) {
            String values = list("%s", columns());
            return "INSERT INTO %1$s (%2$s, \"_line\", \"_marks\", \"_load\") SELECT %2$s, \"_line\", \"_marks\", %3$d FROM %4$s n WHERE NOT \"_gone\" AND NOT EXISTS (SELECT FROM %1$s o WHERE %5$s)"
                    .formatted(olds(), values, number, news(), sameKey());
        }

        private String news() {
            return Names.tableOf(ready.id());
        }

        private String olds() {
            return Names.tableOf(base.id());
        }

        private String firstKey(String of) {
            return of + "." + Names.quoted(ready.layout().key().getFirst());
        }

        private String sameKey() {
            return ready.layout().key().stream()
                    .map(Names::quoted)
                    .map(column -> "n." + column + " = o." + column)
                    .collect(Collectors.joining(" AND "));
        }

        private String differs() {
            return "(" + list("n.%s", shared()) + ") IS DISTINCT FROM (" + list("o.%s", shared()) + ")";
        }

        /** The columns that both have, so that a catalog change between two loads leaves them comparable. */
        private List<Column> shared() {
            return columns().stream().filter(ready.layout().columns()::contains).toList();
        }

        private static String list(String form, List<Column> columns) {
            return columns.stream()
                    .map(column -> form.formatted(Names.quoted(column.name()).replace("%", "%%")))
                    .collect(Collectors.joining(", "));
        }
    }
}
