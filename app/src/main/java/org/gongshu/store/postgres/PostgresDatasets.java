package org.gongshu.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongshu.kernel.Ids;
import org.gongshu.store.Column;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Filled;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowSource;
import org.gongshu.store.Selection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Datasets as tables: filled by COPY, indexed afterwards, switched by one row. */
@Component
class PostgresDatasets implements DatasetStore {

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final GenerationTable generations;
    private final Readers readers;
    private final PostgresRows rows;

    PostgresDatasets(
            DataSource dataSource, JdbcClient jdbc, GenerationTable generations, Readers readers, PostgresRows rows) {
        this.rows = rows;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.generations = generations;
        this.readers = readers;
    }

    @Override
    public Filled fill(Plan plan, RowSource source) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a generation is filled in a transaction");
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return fill(connection, Ids.next(), plan, source);
        } catch (SQLException failure) {
            throw translated(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private Filled fill(Connection connection, UUID id, Plan plan, RowSource source) throws SQLException {
        Layout layout = plan.layout();
        String table = Names.tableOf(id);
        execute(create(table, layout));
        Copying.Copied copied = Copying.into(
                connection,
                "COPY " + table + " (" + Names.list(written(layout)) + ") FROM STDIN (FORMAT binary, FREEZE)",
                layout.columns().size(),
                source);
        execute("SET LOCAL maintenance_work_mem = '256MB'");
        if (!makeUnique(connection, id, layout)) {
            switch (plan.onRepeatedKey()) {
                case STORE_NOTHING -> {
                    return new Repetitions(jdbc, table, layout.key()).found();
                }
                case KEEP_FIRST -> {
                    List<Long> dropped = new Repetitions(jdbc, table, layout.key()).keepFirst();
                    execute(uniqueIndex(id, layout));
                    return ready(id, plan, copied, dropped);
                }
            }
        }
        return ready(id, plan, copied, List.of());
    }

    private Filled ready(UUID id, Plan plan, Copying.Copied copied, List<Long> dropped) {
        String table = Names.tableOf(id);
        int number = 1;
        for (String lookup :
                plan.increment() ? List.<String>of() : plan.layout().lookups()) {
            execute("CREATE INDEX %s ON %s (%s)".formatted(Names.indexOf(id, number++), table, Names.quoted(lookup)));
        }
        generations.lock(plan.entry());
        Generation generation = generations.insert(id, plan, copied, copied.rows() - dropped.size());
        execute(
                "ALTER TABLE %s ADD COLUMN \"_disputed\" boolean NOT NULL DEFAULT false, ADD COLUMN \"_load\" int NOT NULL DEFAULT %d"
                        .formatted(table, generation.number()));
        execute("ANALYZE " + table);
        return new Filled.Ready(generation, dropped);
    }

    /** Builds the key's index; false, with the transaction still usable, where keys repeat. */
    private boolean makeUnique(Connection connection, UUID id, Layout layout) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            connection.createStatement().execute(uniqueIndex(id, layout));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException failure) {
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback(before);
            return false;
        }
    }

    @Override
    public Generation makeCurrent(UUID id) {
        Generation generation = generations.find(id).orElseThrow();
        generations.lock(generation.entry());
        generations.toFormer(generation.entry());
        if (!generations.toCurrent(id)) {
            throw new IllegalStateException("generation " + id + " is not ready");
        }
        generations.keepAscending(generation);
        rows.flagAll(generation);
        return generations.find(id).orElseThrow();
    }

    @Override
    public Optional<Generation> find(UUID generation) {
        return generations.find(generation);
    }

    @Override
    public Optional<Generation> findCurrent(UUID entry) {
        return generations.findCurrent(entry);
    }

    @Override
    public Optional<Generation> findOfLoad(UUID load) {
        return generations.findOfLoad(load);
    }

    @Override
    public List<Generation> list(UUID entry) {
        return generations.list(entry);
    }

    @Override
    public void drop(UUID id) {
        if (generations.toDropped(id)) {
            execute("DROP TABLE IF EXISTS " + Names.tableOf(id));
            execute("DROP TABLE IF EXISTS " + Names.formerOf(id));
        }
    }

    @Override
    public void read(Generation generation, Selection selection, Consumer<Object[]> consumer) {
        readers.read(generation, selection, consumer);
    }

    private static String create(String table, Layout layout) {
        String columns = layout.columns().stream()
                .map(column -> Names.quoted(column.name()) + " " + Names.type(column)
                        + (layout.key().contains(column.name()) ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE %s (%s, \"_line\" bigint NOT NULL, \"_marks\" text)".formatted(table, columns);
    }

    private static List<Column> written(Layout layout) {
        return Stream.concat(layout.columns().stream(), Stream.of(Layout.LINE, Layout.MARKS))
                .toList();
    }

    private static String uniqueIndex(UUID id, Layout layout) {
        return "CREATE UNIQUE INDEX %s ON %s (%s)"
                .formatted(Names.indexOf(id, 0), Names.tableOf(id), Names.list(layout.order()));
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }

    private static RuntimeException translated(SQLException failure) {
        DataAccessException translated = new SQLExceptionSubclassTranslator().translate("dataset", null, failure);
        return translated == null ? new IllegalStateException(failure) : translated;
    }
}
