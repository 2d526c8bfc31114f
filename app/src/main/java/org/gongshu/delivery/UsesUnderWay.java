package org.gongshu.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.platform.Database;
import org.gongshu.platform.OneTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deliveries that began and have not ended. Each is held by the node that makes it, which says again and again that it
 * is still there, in the database's time; one that nobody holds any more is ended without numbers and counts as full.
 */
@Component
class UsesUnderWay {

    /** Why an end has no numbers. */
    static final String NODE_LOST = "delivery.node-lost";

    private static final String INSERT = """
            INSERT INTO use_under_way (use_id, at, region_id, grant_id, seen_at)
            SELECT u.*, now() FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::uuid[]) u""";

    /** One that may be held no longer. */
    record Left(UUID use, Instant at, UUID region, UUID grant) {}

    private record Row(
            Instant at,
            @Nullable Long rows,
            @Nullable Long bytes,
            UseRecord.Ending outcome,
            @Nullable String reason) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    UsesUnderWay(Database database, JdbcClient jdbc, Ledger ledger) {
        this.database = database;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    static OneTrip.Statement insert(List<UseRecord> begun) {
        return new OneTrip.Statement(
                INSERT,
                List.of(
                        UseTable.texts("uuid", begun, UseRecord::id),
                        UseTable.texts("timestamptz", begun, UseRecord::at),
                        UseTable.texts("uuid", begun, use -> use.grant().terms().region()),
                        UseTable.texts("uuid", begun, use -> use.grant().id())));
    }

    /** Says that the delivery goes on; false where it has been ended for this node. */
    boolean hold(UseRecord use) {
        return database.write(
                Scope.of(use.grant().terms().region()),
                () -> jdbc.sql("UPDATE use_under_way SET seen_at = now() WHERE use_id = :use")
                                .param("use", use.id())
                                .update()
                        == 1);
    }

    /** Writes how a delivery ended, once: neither a second try nor a node that was given up writes another end. */
    boolean end(UseRecord.End end) {
        UseRecord use = end.use();
        Left held = new Left(
                use.id(), use.at(), use.grant().terms().region(), use.grant().id());
        return end(
                held,
                null,
                new Row(end.at(), end.rows(), end.bytes(), end.outcome(), end.reason()),
                UseEntries.of(end));
    }

    /** Ends what nobody has held for so long; answers how many those were. */
    int endWhatIsLeft(Duration silence, Instant at) {
        List<Left> left = database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT use_id, at, region_id, grant_id FROM use_under_way
                                WHERE seen_at <= now() - make_interval(secs => :silence::float8) ORDER BY at
                                """)
                        .param("silence", silence.toSeconds())
                        .query(UsesUnderWay::left)
                        .list());
        Row unknown = new Row(at, null, null, UseRecord.Ending.BROKEN, NODE_LOST);
        return (int) left.stream()
                .filter(use -> end(use, silence, unknown, UseEntries.ofLeft(use, at)))
                .count();
    }

    private boolean end(Left use, @Nullable Duration silence, Row end, LedgerEntry entry) {
        return database.write(Scope.of(use.region()), () -> {
            int open = jdbc.sql("""
                            DELETE FROM use_under_way WHERE use_id = :use
                              AND (:silence::float8 IS NULL OR seen_at <= now() - make_interval(secs => :silence::float8))
                            """)
                    .param("use", use.use())
                    .param("silence", silence == null ? null : silence.toSeconds())
                    .update();
            if (open == 1) {
                insert(use, end, ledger.append(entry));
            }
            return open == 1;
        });
    }

    private void insert(Left use, Row end, UUID receipt) {
        jdbc.sql("""
                        INSERT INTO use_end (use_id, at, region_id, ended_at, rows, bytes, outcome, reason, receipt_id)
                        VALUES (:use, :at, :region, :ended, :rows, :bytes, :outcome, :reason, :receipt)
                        """)
                .param("use", use.use())
                .param("at", GrantTable.utc(use.at()))
                .param("region", use.region())
                .param("ended", GrantTable.utc(end.at()))
                .param("rows", end.rows())
                .param("bytes", end.bytes())
                .param("outcome", end.outcome().name())
                .param("reason", end.reason())
                .param("receipt", receipt)
                .update();
    }

    private static Left left(ResultSet row, int number) throws SQLException {
        return new Left(
                row.getObject("use_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("region_id", UUID.class),
                row.getObject("grant_id", UUID.class));
    }
}
