package org.gongshu.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.verifier.GroupProof;
import org.gongshu.verifier.LedgerGroup;
import org.gongshu.verifier.LedgerLeaf;
import org.gongshu.verifier.LogProof;
import org.gongshu.verifier.Proof;
import org.gongshu.verifier.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever did something gets in hand: pending at first, then with its place in the signed log. */
@Component
public class Receipts {

    private final Database database;
    private final JdbcClient jdbc;
    private final LogTables tables;
    private final Groups groups;
    private final ObjectProvider<GroupedRecords> grouped;

    Receipts(Database database, JdbcClient jdbc, ObjectProvider<GroupedRecords> grouped) {
        this.database = database;
        this.jdbc = jdbc;
        this.tables = new LogTables(jdbc);
        this.groups = new Groups(jdbc);
        this.grouped = grouped;
    }

    /** Whether the entry has its place in a published checkpoint. */
    public enum State {
        PENDING,
        INCLUDED
    }

    /**
     * @param index the place in the log, from 0, of the entry that is it or holds its group; null while pending
     * @param group its place among the records that went into the log with it; null where it is an entry of its own
     */
    public record Receipt(
            UUID id,
            State state,
            String action,
            Instant at,
            @Nullable Long index,
            @Nullable InGroup group) {}

    /** @param place from 0 */
    public record InGroup(int place, int count) {}

    private record Row(
            UUID id, String action, Instant at, @Nullable Long position, byte[] leaf) {}

    /** Anybody who has the id may ask; there is nothing in it that the public log does not hold or its holder knows. */
    public Optional<Receipt> find(UUID id) {
        return database.read(Scope.everywhere(), () -> {
            long published = tables.state().published();
            Optional<Receipt> alone = row(id).map(row -> receipt(row, published));
            return alone.isPresent() ? alone : record(id).flatMap(record -> receipt(record, published));
        });
    }

    /** The receipt as a file that can be checked without asking anybody. */
    public Outcome<Proof> prove(UUID id) {
        return database.read(Scope.everywhere(), () -> {
            LogTables.State state = tables.state();
            Optional<GroupedRecords.Grouped> record = record(id);
            return record.isEmpty()
                    ? entry(id, state).map(Proof.class::cast)
                    : entry(record.get().entry(), state).then(entry -> prove(record.get(), entry));
        });
    }

    private Optional<GroupedRecords.Grouped> record(UUID id) {
        return grouped.stream().flatMap(room -> room.find(id).stream()).findFirst();
    }

    private Optional<Receipt> receipt(GroupedRecords.Grouped record, long published) {
        List<byte[]> hashes = groups.hashesOf(record.entry());
        InGroup place = new InGroup(placeOf(record, hashes), hashes.size());
        return row(record.entry())
                .map(entry -> receipt(entry, published))
                .map(entry ->
                        new Receipt(record.id(), entry.state(), actionOf(record), record.at(), entry.index(), place));
    }

    private static String actionOf(GroupedRecords.Grouped record) {
        return String.valueOf(LedgerLeaf.decode(record.bytes()).fields().get("action"));
    }

    /** The place of the record as it is now; -1 if it is not what it was when it was recorded. */
    private static int placeOf(GroupedRecords.Grouped record, List<byte[]> hashes) {
        byte[] hash = TreeHash.SHA_256.leaf(record.bytes());
        for (int i = 0; i < hashes.size(); i++) {
            if (Arrays.equals(hashes.get(i), hash)) {
                return i;
            }
        }
        return -1;
    }

    private Outcome<Proof> prove(GroupedRecords.Grouped record, LogProof entry) {
        List<byte[]> hashes = groups.hashesOf(record.entry());
        int place = placeOf(record, hashes);
        return place < 0
                ? Outcome.refused(LedgerProblem.RECORD_CHANGED)
                : Outcome.done(new GroupProof(record.bytes(), place, LedgerGroup.way(hashes, place), entry));
    }

    private Outcome<LogProof> entry(UUID id, LogTables.State state) {
        Optional<Row> row = row(id);
        if (row.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        Long position = row.get().position();
        return position == null || position >= state.published()
                ? Outcome.refused(LedgerProblem.NOT_INCLUDED_YET)
                : Outcome.done(prove(row.get().leaf(), position, state));
    }

    private LogProof prove(byte[] leaf, long position, LogTables.State state) {
        var tree = new TileGrowth(tables, state.published()).tree();
        var checkpoint = tables.findCheckpoint(state.published()).orElseThrow();
        return new LogProof(leaf, position, tree.inclusion(position), checkpoint);
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("""
                        SELECT id, action, at, position, leaf FROM ledger_entry WHERE id = :id
                        UNION ALL
                        SELECT id, action, at, NULL, leaf FROM ledger_pending WHERE id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Row(
                        id,
                        row.getString("action"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("position", Long.class),
                        row.getBytes("leaf")))
                .optional();
    }

    private static Receipt receipt(Row row, long published) {
        Long position = row.position();
        boolean included = position != null && position < published;
        return new Receipt(
                row.id(),
                included ? State.INCLUDED : State.PENDING,
                row.action(),
                row.at(),
                included ? position : null,
                null);
    }
}
