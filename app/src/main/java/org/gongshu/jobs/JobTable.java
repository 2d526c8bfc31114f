package org.gongshu.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of jobs. Each statement stands alone and is atomic. */
@Component
class JobTable {

    private static final String SHOWN = "id, kind, state, attempts, submitted_at, started_at, ended_at, next_at, fault";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, String kind, Object payload, Instant now, Instant due) {
        jdbc.sql("""
                        INSERT INTO job (id, kind, payload, state, submitted_at, next_at)
                        VALUES (:id, :kind, :payload::jsonb, 'waiting', :now, :due)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("payload", json.writeValueAsString(payload))
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .update();
    }

    /** Begins another attempt; empty where the job is over. */
    Optional<Job> begin(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE job SET state = 'running', attempts = attempts + 1, started_at = :now, next_at = NULL,
                            version = version + 1
                        WHERE id = :id AND state IN ('waiting', 'running')
                        RETURNING kind, payload::text AS payload, attempts
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Job(id, row.getString("kind"), row.getString("payload"), row.getInt("attempts"), json))
                .optional();
    }

    void done(UUID id, Instant now) {
        end(id, "done", null, now);
    }

    void failed(UUID id, String fault, Instant now) {
        end(id, "failed", fault, now);
    }

    private void end(UUID id, String state, @Nullable String fault, Instant now) {
        jdbc.sql("""
                        UPDATE job SET state = :state, fault = :fault, ended_at = :now, next_at = NULL,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("state", state)
                .param("fault", fault)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void again(UUID id, String fault, Instant next) {
        jdbc.sql("""
                        UPDATE job SET state = 'waiting', fault = :fault, next_at = :next, version = version + 1
                        WHERE id = :id
                        """)
                .param("fault", fault)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    Optional<JobView> find(UUID id) {
        return jdbc.sql("SELECT " + SHOWN + " FROM job WHERE id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(JobView.class))
                .optional();
    }

    /** The newest jobs after a position; {@code limit} rows at most. */
    List<JobView> list(@Nullable String state, Instant before, UUID beforeId, int limit) {
        return jdbc.sql("SELECT " + SHOWN + """
                         FROM job
                        WHERE (submitted_at, id) < (:before, :id) AND (:state::text IS NULL OR state = :state)
                        ORDER BY submitted_at DESC, id DESC LIMIT :limit
                        """)
                .param("before", Timestamp.from(before))
                .param("id", beforeId)
                .param("state", state)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(JobView.class))
                .list();
    }

    int forgetDone(Instant before) {
        return jdbc.sql("DELETE FROM job WHERE state = 'done' AND ended_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    long count(@Nullable String state) {
        return jdbc.sql("SELECT count(*) FROM job WHERE :state::text IS NULL OR state = :state")
                .param("state", state)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** An embedded database serves one process: leases that are still held at its start are of a process that died. */
    int freeLeasesOfTheDead() {
        return jdbc.sql(
                        "UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked")
                .update();
    }
}
