package org.gongshu.collection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.Increments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of loads. */
@Component
class LoadTable {

    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LoadTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the check measures a file against. */
    record Measure(Shape shape, LoadTerms terms) {}

    void insert(Load load, Measure measure, UUID job) {
        jdbc.sql("""
                        INSERT INTO data_load (id, region_id, department_id, entry_id, kind, state, shape, terms, file_name,
                            file_digest, file_bytes, job_id, submitted_by, submitted_at)
                        VALUES (:id, :region, :department, :entry, :kind, :state, :shape::jsonb, :terms::jsonb, :name,
                            :digest, :bytes, :job, :by, :at)
                        """)
                .param("id", load.id())
                .param("region", load.region())
                .param("department", load.department())
                .param("entry", load.entry())
                .param("kind", load.kind().name())
                .param("state", load.state().name())
                .param("shape", json.writeValueAsString(measure.shape()))
                .param("terms", json.writeValueAsString(measure.terms()))
                .param("name", load.fileName())
                .param("digest", load.fileDigest())
                .param("bytes", load.fileBytes())
                .param("job", job)
                .param("by", load.submittedBy())
                .param("at", Timestamp.from(load.submittedAt()))
                .update();
    }

    Optional<Load> find(UUID id) {
        return jdbc.sql("SELECT * FROM data_load WHERE id = :id")
                .param("id", id)
                .query(this::load)
                .optional();
    }

    /** The load, held until the transaction ends. */
    Optional<Load> findForUpdate(UUID id) {
        return jdbc.sql("SELECT * FROM data_load WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::load)
                .optional();
    }

    Measure measureOf(UUID id) {
        return jdbc.sql("SELECT shape::text AS shape, terms::text AS terms FROM data_load WHERE id = :id")
                .param("id", id)
                .query((row, _) -> new Measure(
                        json.readValue(row.getString("shape"), Shape.class),
                        json.readValue(row.getString("terms"), LoadTerms.class)))
                .single();
    }

    /** The entry's loads after a position, the newest first. */
    List<Load> list(UUID entry, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return jdbc.sql("""
                        SELECT * FROM data_load
                        WHERE entry_id = :entry
                          AND (:before::timestamptz IS NULL OR (submitted_at, id) < (:before::timestamptz, :id::uuid))
                        ORDER BY submitted_at DESC, id DESC LIMIT :limit
                        """)
                .param("entry", entry)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("id", beforeId)
                .param("limit", limit)
                .query(this::load)
                .list();
    }

    /** Whether a load of the entry is waiting or being checked; others are kept from beginning one until the end. */
    boolean hasRunning(UUID entry) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM data_load WHERE entry_id = :entry AND state IN ('WAITING', 'CHECKING'))
                        FROM pg_advisory_xact_lock(hashtextextended(:entry::text, 70))
                        """)
                .param("entry", entry)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    long count(UUID entry) {
        return jdbc.sql("SELECT count(*) FROM data_load WHERE entry_id = :entry")
                .param("entry", entry)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Begins the check, or begins it again after a crash; false where the load is no longer to be checked. */
    boolean begin(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE data_load SET state = 'CHECKING', started_at = coalesce(started_at, :now), bytes_read = 0,
                            rows_read = 0, rows_rejected = 0, version = version + 1
                        WHERE id = :id AND state IN ('WAITING', 'CHECKING')
                        """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** Notes how far the check is; says whether it was asked to stop. */
    boolean progress(UUID id, long bytes, long rows, long rejected, String encoding) {
        return jdbc.sql("""
                        UPDATE data_load SET bytes_read = :bytes, rows_read = :rows, rows_rejected = :rejected,
                            encoding = :encoding
                        WHERE id = :id RETURNING cancel_asked
                        """)
                .param("id", id)
                .param("bytes", bytes)
                .param("rows", rows)
                .param("rejected", rejected)
                .param("encoding", encoding)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether the load was asked to stop; its row is held, so that nobody can ask any more in this transaction. */
    boolean isAskedToCancel(UUID id) {
        return jdbc.sql("SELECT cancel_asked FROM data_load WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** What the load does to the rows that are there. */
    void noteDifference(UUID id, Increments.Difference difference) {
        jdbc.sql("""
                        UPDATE data_load SET rows_inserted = :inserted, rows_updated = :updated, rows_deleted = :deleted
                        WHERE id = :id
                        """)
                .param("inserted", difference.inserted())
                .param("updated", difference.updated())
                .param("deleted", difference.deleted())
                .param("id", id)
                .update();
    }

    void askToCancel(UUID id) {
        jdbc.sql("UPDATE data_load SET cancel_asked = true, version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** How a check ended. */
    record End(
            LoadState state,
            long bytes,
            long read,
            long rejected,
            long marked,
            long loaded,
            List<String> holds,
            @Nullable UUID generation,
            @Nullable String digest,
            @Nullable String rejectedDigest,
            @Nullable Refusal fault) {}

    void end(UUID id, End end, Instant now) {
        Refusal fault = end.fault();
        jdbc.sql("""
                        UPDATE data_load SET state = :state, finished_at = :now, bytes_read = :bytes, rows_read = :read,
                            rows_rejected = :rejected, rows_marked = :marked, rows_loaded = :loaded, holds = :holds,
                            generation_id = :generation, content_digest = :digest, rejected_digest = :rejectedDigest,
                            fault_code = :code, fault = :fault::jsonb, version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", end.state().name())
                .param("now", Timestamp.from(now))
                .param("bytes", end.bytes())
                .param("read", end.read())
                .param("rejected", end.rejected())
                .param("marked", end.marked())
                .param("loaded", end.loaded())
                .param("holds", end.holds().toArray(String[]::new))
                .param("generation", end.generation())
                .param("digest", end.digest())
                .param("rejectedDigest", end.rejectedDigest())
                .param("code", fault == null ? null : fault.code().code())
                .param("fault", fault == null ? null : json.writeValueAsString(fault.parameters()))
                .update();
    }

    boolean commit(UUID id, int version, UUID by, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                        UPDATE data_load SET state = 'COMMITTED', committed_by = :by, committed_at = :now,
                            commit_reason = :reason, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean cancel(UUID id, int version, Instant now) {
        return jdbc.sql("""
                        UPDATE data_load SET state = 'CANCELLED', finished_at = coalesce(finished_at, :now),
                            generation_id = NULL, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private Load load(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        return new Load(
                uuid(row, "id"),
                uuid(row, "region_id"),
                uuid(row, "department_id"),
                uuid(row, "entry_id"),
                LoadKind.valueOf(row.getString("kind")),
                LoadState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("file_digest"),
                row.getLong("file_bytes"),
                uuid(row, "submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("encoding"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_rejected"),
                row.getLong("rows_marked"),
                row.getLong("rows_loaded"),
                row.getObject("rows_inserted", Long.class),
                row.getObject("rows_updated", Long.class),
                row.getObject("rows_deleted", Long.class),
                words(row.getArray("holds")),
                row.getObject("generation_id", UUID.class),
                row.getString("content_digest"),
                row.getString("rejected_digest"),
                row.getString("fault_code"),
                fault == null ? Map.of() : json.readValue(fault, PARAMETERS),
                row.getObject("committed_by", UUID.class),
                instant(row, "committed_at"),
                row.getString("commit_reason"),
                row.getInt("version"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
