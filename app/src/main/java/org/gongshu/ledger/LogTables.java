package org.gongshu.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.SignedNote;
import org.gongshu.verifier.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the log. Each method works in the transaction of its caller, which sees every region. */
class LogTables {

    /** Any number, the same on every node: whoever holds the lock may sequence. */
    private static final long SEQUENCER_LOCK = 0x676f6e6773687501L;

    private final JdbcClient jdbc;

    LogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The log's row. */
    record State(String origin, long size, long published, long epoch) {}

    /** An entry that just got its place. */
    record Placed(long position, byte[] leafHash) {}

    /** Which tile, whatever its width. */
    record TileId(int level, long number) {
        static TileId of(Tile tile) {
            return new TileId(tile.level(), tile.number());
        }
    }

    /** Creates the log where there is none; answers whether it did. */
    boolean create(String origin, Instant at) {
        return jdbc.sql("""
                                INSERT INTO ledger_log (origin, hash, signature, created_at, size, published, epoch)
                                VALUES (:origin, 'SHA-256', 'Ed25519', :at, 0, 0, 0) ON CONFLICT DO NOTHING
                                """)
                        .param("origin", origin)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    State state() {
        return jdbc.sql("SELECT origin, size, published, epoch FROM ledger_log")
                .query(State.class)
                .single();
    }

    State lockState() {
        return jdbc.sql("SELECT origin, size, published, epoch FROM ledger_log FOR UPDATE")
                .query(State.class)
                .single();
    }

    /** Whether this transaction is the one that sequences; it stays so until its end. */
    boolean tryToSequence() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", SEQUENCER_LOCK)
                .query(Boolean.class)
                .single();
    }

    boolean isAnythingPending() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM ledger_pending)")
                .query(Boolean.class)
                .single();
    }

    /** Moves up to {@code limit} waiting entries behind the {@code size} that have their place. */
    List<Placed> place(long size, int limit) {
        return jdbc
                .sql("""
                        WITH waiting AS (SELECT arrival FROM ledger_pending ORDER BY arrival LIMIT :limit),
                             taken AS (DELETE FROM ledger_pending p USING waiting w
                                       WHERE p.arrival = w.arrival RETURNING p.*)
                        INSERT INTO ledger_entry
                            (position, id, at, region_id, action, subject_kind, subject_id, leaf, nonce, personal)
                        SELECT :size + row_number() OVER (ORDER BY arrival) - 1,
                               id, at, region_id, action, subject_kind, subject_id, leaf, nonce, personal
                        FROM taken
                        RETURNING position, sha256('\\x00'::bytea || leaf) AS leaf_hash
                        """)
                .param("limit", limit)
                .param("size", size)
                .query((row, _) -> new Placed(row.getLong("position"), row.getBytes("leaf_hash")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Placed::position))
                .toList();
    }

    /** The hashes of a tile as far as they go; none where there is no such tile. */
    byte[] hashes(TileId tile) {
        return jdbc.sql("SELECT hashes FROM ledger_tile WHERE level = :level AND number = :number")
                .param("level", tile.level())
                .param("number", tile.number())
                .query((row, _) -> row.getBytes("hashes"))
                .optional()
                .orElse(new byte[0]);
    }

    void putTiles(Map<TileId, byte[]> tiles) {
        tiles.forEach((tile, hashes) -> jdbc.sql("""
                        INSERT INTO ledger_tile (level, number, hashes) VALUES (:level, :number, :hashes)
                        ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
                        """)
                .param("level", tile.level())
                .param("number", tile.number())
                .param("hashes", hashes)
                .update());
    }

    Optional<SignedNote> findCheckpoint(long size) {
        return jdbc.sql("SELECT note FROM ledger_checkpoint WHERE size = :size")
                .param("size", size)
                .query(String.class)
                .optional()
                .map(SignedNote::parse);
    }

    void putCheckpoint(Checkpoint checkpoint, SignedNote note, Instant at) {
        jdbc.sql("INSERT INTO ledger_checkpoint (size, root, note, signed_at) VALUES (:size, :root, :note, :at)")
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("note", note.toString())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Grows the log; false where somebody else changed it meanwhile. */
    boolean grow(State before, long size) {
        return jdbc.sql("UPDATE ledger_log SET size = :size, epoch = epoch + 1 WHERE epoch = :epoch AND size = :before")
                        .param("size", size)
                        .param("before", before.size())
                        .param("epoch", before.epoch())
                        .update()
                == 1;
    }

    /** Shows the checkpoint of {@code size} to everybody, unless a newer one is shown. */
    void publish(long size) {
        jdbc.sql("UPDATE ledger_log SET published = :size, epoch = epoch + 1 WHERE published < :size AND size >= :size")
                .param("size", size)
                .update();
    }

    /** The leaves of {@code count} entries from {@code first} on, as many as there are. */
    List<byte[]> leaves(long first, int count) {
        return jdbc.sql("SELECT leaf FROM ledger_entry WHERE position >= :first AND position < :end ORDER BY position")
                .param("first", first)
                .param("end", first + count)
                .query((row, _) -> row.getBytes("leaf"))
                .list();
    }
}
