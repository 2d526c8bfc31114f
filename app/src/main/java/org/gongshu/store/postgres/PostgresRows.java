package org.gongshu.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.Ids;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowChanges;
import org.gongshu.store.RowFilter;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single rows of the current generation, changed while its register is held, so that no load comes in between. */
@Component
class PostgresRows implements RowChanges {

    private final JdbcClient jdbc;
    private final GenerationTable generations;
    private final DisputeTable disputes;
    private final AmendmentTable amendments;

    PostgresRows(JdbcClient jdbc, GenerationTable generations, DisputeTable disputes, AmendmentTable amendments) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.disputes = disputes;
        this.amendments = amendments;
    }

    @Override
    public boolean dispute(UUID region, UUID entry, RowKey key, UUID caseId, Instant at) {
        generations.lock(entry);
        Optional<Generation> current = generations.findCurrent(entry);
        Optional<RowKey> settled = current.flatMap(generation -> key.settledIn(generation.layout()));
        if (settled.isEmpty() || !flag(current.get(), settled.get(), true)) {
            return false;
        }
        disputes.insert(region, entry, settled.get(), caseId, at);
        return true;
    }

    @Override
    public void settle(UUID entry, UUID caseId) {
        generations.lock(entry);
        disputes.remove(caseId)
                .filter(key -> !disputes.isDisputed(entry, key))
                .ifPresent(key -> generations.findCurrent(entry).ifPresent(generation -> flag(generation, key, false)));
    }

    /** Flags what is in dispute in a generation that readers are about to get. */
    void flagAll(Generation generation) {
        disputes.list(generation.entry()).forEach(key -> flag(generation, key, true));
    }

    private boolean flag(Generation generation, RowKey key, boolean disputed) {
        return key.in(generation.layout())
                .map(row -> update(
                        "UPDATE %s SET \"_disputed\" = %s WHERE %s"
                                .formatted(Names.tableOf(generation.id()), disputed, where(row)),
                        valuesOf(row)))
                .filter(rows -> rows == 1)
                .isPresent();
    }

    @Override
    public Changed change(Change wanted) {
        generations.lock(wanted.entry());
        Change change = disputes.find(wanted.caseId()).map(wanted::of).orElse(wanted);
        Optional<Generation> current = generations.findCurrent(change.entry());
        Optional<List<RowFilter>> row =
                current.flatMap(generation -> change.key().in(generation.layout()));
        return row.isPresent() ? changeIn(current.get(), row.get(), change) : new Changed.RowGone();
    }

    /** The row as it is: the value as text, whether it is the one wanted, and what was found about the row. */
    private record Now(
            @Nullable String value,
            boolean wanted,
            @Nullable String marks) {}

    private Changed changeIn(Generation generation, List<RowFilter> row, Change change) {
        Optional<Now> now = now(generation, row, change);
        if (now.isEmpty()) {
            return new Changed.RowGone();
        }
        if (now.get().wanted()) {
            return new Changed.Already(generation.number());
        }
        if (generation.layout().key().contains(change.column()) && !moveKey(generation, change)) {
            return new Changed.KeyTaken();
        }
        int number = generations.raise(generation);
        keepFormer(generation, row, number);
        write(
                generation,
                row,
                change,
                number,
                marksWithout(change.column(), now.get().marks()));
        amendments.insert(
                Ids.at(change.at().toEpochMilli()),
                generation,
                change,
                now.get().value(),
                number);
        return new Changed.NewVersion(number, now.get().value());
    }

    private Optional<Now> now(Generation generation, List<RowFilter> row, Change change) {
        String column = Names.quoted(
                Query.columnOf(generation.layout(), change.column()).name());
        String select = "SELECT %1$s::text, %1$s IS NOT DISTINCT FROM ?, \"_marks\" FROM %2$s WHERE %3$s FOR UPDATE"
                .formatted(column, Names.tableOf(generation.id()), where(row));
        JdbcClient.StatementSpec statement = jdbc.sql(select).param(change.value());
        for (Object value : valuesOf(row)) {
            statement = statement.param(value);
        }
        return statement
                .query((found, _) -> new Now(found.getString(1), found.getBoolean(2), found.getString(3)))
                .optional();
    }

    /** Whether the row may have its new key; those who dispute it follow. */
    private boolean moveKey(Generation generation, Change change) {
        Object value = change.value();
        if (value == null) {
            throw new IllegalArgumentException("a key has a value");
        }
        Layout layout = generation.layout();
        RowKey before = change.key().settledIn(layout).orElseThrow();
        RowKey after = before.with(change.column(), value);
        List<RowFilter> row = after.in(layout).orElseThrow();
        JdbcClient.StatementSpec statement =
                jdbc.sql("SELECT count(*) FROM %s WHERE %s".formatted(Names.tableOf(generation.id()), where(row)));
        for (Object part : valuesOf(row)) {
            statement = statement.param(part);
        }
        if (statement.query(Long.class).single() > 0) {
            return false;
        }
        disputes.rename(change.entry(), before, after);
        return true;
    }

    /** Makes the table in which former rows of the generation are kept, where it has none yet. */
    void makeFormer(Generation generation) {
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s (LIKE %s, \"_until\" int NOT NULL)"
                        .formatted(Names.formerOf(generation.id()), Names.tableOf(generation.id())))
                .update();
    }

    private void keepFormer(Generation generation, List<RowFilter> row, int until) {
        String table = Names.tableOf(generation.id());
        String former = Names.formerOf(generation.id());
        makeFormer(generation);
        update(
                "INSERT INTO %s SELECT t.*, %d FROM %s t WHERE %s".formatted(former, until, table, where(row)),
                valuesOf(row));
    }

    private void write(Generation generation, List<RowFilter> row, Change change, int number, @Nullable String marks) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(change.value());
        values.add(marks);
        values.addAll(valuesOf(row));
        update(
                "UPDATE %s SET %s = ?, \"_marks\" = ?, \"_load\" = %d WHERE %s"
                        .formatted(Names.tableOf(generation.id()), Names.quoted(change.column()), number, where(row)),
                values);
    }

    /** What was found about the value before says nothing about the one that takes its place. */
    private static @Nullable String marksWithout(String column, @Nullable String marks) {
        if (marks == null) {
            return null;
        }
        String left = Arrays.stream(marks.split(","))
                .filter(mark -> !mark.startsWith(column + ":"))
                .collect(Collectors.joining(","));
        return left.isEmpty() ? null : left;
    }

    private int update(String sql, List<? extends @Nullable Object> values) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.update();
    }

    private static String where(List<RowFilter> row) {
        return row.stream()
                .map(filter -> Names.quoted(filter.column()) + " = ?")
                .collect(Collectors.joining(" AND "));
    }

    private static List<Object> valuesOf(List<RowFilter> row) {
        return row.stream().map(filter -> filter.values().getFirst()).toList();
    }
}
