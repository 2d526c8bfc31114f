package org.gongshu.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes down what happened, in the transaction in which it happens: both are there or neither. The place in the log
 * follows within a second; until then the receipt is pending.
 */
@Component
public class Ledger {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Database database;

    Ledger(JdbcTemplate jdbc, JdbcClient client, Database database) {
        this.jdbc = jdbc;
        this.client = client;
        this.database = database;
    }

    /** Records one entry in the current transaction; answers the id of its receipt. */
    public UUID append(LedgerEntry entry) {
        return appendAll(List.of(entry)).getFirst();
    }

    /** Records a group of entries at once; answers the ids of their receipts in the same order. */
    public List<UUID> appendAll(List<LedgerEntry> entries) {
        requireTransaction();
        List<Row> rows = new ArrayList<>(entries.size());
        entries.forEach(entry -> rows.add(new Row(entry, Leaf.of(Ids.next(), entry))));
        jdbc.batchUpdate("""
                INSERT INTO ledger_pending
                    (id, at, region_id, action, subject_kind, subject_id, leaf, nonce, personal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, rows, BATCH, Ledger::bind);
        return rows.stream().map(row -> row.leaf.id()).toList();
    }

    /**
     * Erases the personal values of earlier entries, which remain in the log with their commitments, and records that.
     * Answers how many entries lost something; entries that are not in a checkpoint yet wait their second first.
     */
    public int erase(Scope scope, Set<UUID> receipts, LedgerEntry.Subject reason, LedgerEntry.Actor by, Instant at) {
        return database.write(scope, () -> {
            int erased =
                    client.sql("""
                            UPDATE ledger_entry SET nonce = NULL, personal = NULL
                            WHERE id = ANY (:ids) AND nonce IS NOT NULL
                            """).param("ids", receipts.toArray(UUID[]::new)).update();
            LedgerEntry entry = LedgerEntry.of(LedgerAction.PERSONAL_VALUES_ERASED, regionOf(scope), reason, by, at)
                    .fact("entries", erased);
            append(entry);
            return erased;
        });
    }

    private static @Nullable UUID regionOf(Scope scope) {
        return switch (scope) {
            case Scope.Regions(Set<UUID> ids) ->
                ids.stream().sorted().findFirst().orElse(null);
            case Scope.Everywhere() -> null;
        };
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An entry is recorded in the transaction of what it records");
        }
    }

    private record Row(LedgerEntry entry, Leaf leaf) {}

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        LedgerEntry entry = row.entry();
        Leaf leaf = row.leaf();
        statement.setObject(1, leaf.id());
        statement.setTimestamp(2, Timestamp.from(leaf.at()));
        statement.setObject(3, entry.region());
        statement.setString(4, entry.action().code());
        statement.setString(5, entry.subject().kind());
        statement.setString(6, entry.subject().id());
        statement.setBytes(7, leaf.bytes());
        statement.setBytes(8, leaf.nonce());
        statement.setString(9, leaf.personal().isEmpty() ? null : CanonicalJson.text(leaf.personal()));
    }
}
