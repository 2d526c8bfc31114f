package org.gongshu.ledger;

import java.sql.Connection;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.OneTrip;
import org.gongshu.verifier.LedgerGroup;
import org.gongshu.verifier.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    private static final TreeHash HASH = TreeHash.SHA_256;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Database database;
    private final ObjectProvider<GroupedRecords> grouped;

    Ledger(JdbcTemplate jdbc, JdbcClient client, Database database, ObjectProvider<GroupedRecords> grouped) {
        this.jdbc = jdbc;
        this.client = client;
        this.database = database;
        this.grouped = grouped;
    }

    /** Records one entry in the current transaction; answers the id of its receipt. */
    public UUID append(LedgerEntry entry) {
        return appendAll(List.of(entry)).getFirst();
    }

    /** Records several entries at once; answers the ids of their receipts in the same order. */
    public List<UUID> appendAll(List<LedgerEntry> entries) {
        requireTransaction();
        List<Pending> rows = pending(entries);
        jdbc.execute((Connection connection) -> {
            OneTrip.run(connection, Pending.insert(rows));
            return rows.size();
        });
        return idsOf(rows);
    }

    /** The same as part of {@code trip}, which carries what is recorded. */
    public List<UUID> appendAll(List<LedgerEntry> entries, OneTrip trip) {
        List<Pending> rows = pending(entries);
        trip.add(Pending.insert(rows));
        return idsOf(rows);
    }

    /**
     * Records a group under one entry, as part of {@code trip}, which carries the group's records: the entry holds the
     * root of the tree of them, in this order, so each has a receipt of its own. Answers the id of the entry.
     */
    public UUID appendGroup(
            AuditAction action, @Nullable UUID region, Instant at, List<GroupedRecord> records, OneTrip trip) {
        UUID id = Ids.next();
        List<byte[]> hashes =
                records.stream().map(record -> HASH.leaf(record.bytes())).toList();
        LedgerEntry.Subject subject = LedgerEntry.Subject.of("group", id);
        LedgerEntry entry = LedgerEntry.of(action, region, subject, LedgerEntry.Actor.platform(), at)
                .fact(LedgerGroup.COUNT, records.size())
                .fact(LedgerGroup.ROOT, HexFormat.of().formatHex(LedgerGroup.root(hashes)));
        trip.add(Pending.insert(List.of(new Pending(entry, Leaf.of(id, entry)))));
        trip.add(Groups.insert(id, region, hashes));
        return id;
    }

    private static List<Pending> pending(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> new Pending(entry, Leaf.of(Ids.next(), entry)))
                .toList();
    }

    private static List<UUID> idsOf(List<Pending> rows) {
        return rows.stream().map(row -> row.leaf().id()).toList();
    }

    /**
     * Erases the personal values of earlier entries, which remain in the log with their commitments, and records that.
     * Answers how many entries lost something; entries that are not in a checkpoint yet wait their second first.
     */
    public int erase(Scope scope, Set<UUID> receipts, LedgerEntry.Subject reason, LedgerEntry.Actor by, Instant at) {
        return database.write(scope, () -> {
            int erased = client.sql("""
                            UPDATE ledger_entry SET nonce = NULL, personal = NULL
                            WHERE id = ANY (:ids) AND nonce IS NOT NULL
                            """)
                            .param("ids", receipts.toArray(UUID[]::new))
                            .update()
                    + grouped.stream().mapToInt(room -> room.erase(receipts)).sum();
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
}
