package org.gongshu.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.verifier.LogProof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever did something gets in hand: pending at first, then with its place in the signed log. */
@Component
public class Receipts {

    private final Database database;
    private final JdbcClient jdbc;
    private final LogTables tables;

    Receipts(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
        this.tables = new LogTables(jdbc);
    }

    /** Whether the entry has its place in a published checkpoint. */
    public enum State {
        PENDING,
        INCLUDED
    }

    /** @param index the entry's place in the log, from 0; null while pending */
    public record Receipt(
            UUID id,
            State state,
            String action,
            Instant at,
            @Nullable Long index) {}

    private record Row(
            UUID id, String action, Instant at, @Nullable Long position, byte[] leaf) {}

    /** Anybody who has the id may ask; there is nothing in it that the public log does not hold. */
    public Optional<Receipt> find(UUID id) {
        return database.read(Scope.everywhere(), () -> {
            long published = tables.state().published();
            return row(id).map(row -> receipt(row, published));
        });
    }

    /** The receipt as a file that can be checked without asking anybody. */
    public Outcome<LogProof> prove(UUID id) {
        return database.read(Scope.everywhere(), () -> {
            LogTables.State state = tables.state();
            Optional<Row> row = row(id);
            if (row.isEmpty()) {
                return Outcome.refused(PlatformProblem.NOT_FOUND);
            }
            Long position = row.get().position();
            return position == null || position >= state.published()
                    ? Outcome.refused(LedgerProblem.NOT_INCLUDED_YET)
                    : Outcome.done(prove(row.get().leaf(), position, state));
        });
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
                included ? position : null);
    }
}
