package org.gongshu.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.store.DatasetStore.Plan;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.gongshu.store.Layout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The register of generations. */
@Component
class GenerationTable {

    private static final String SHOWN = """
            id, region_id, entry_id, load_id, number, state, layout::text AS layout, rows, bytes, digest, created_at,
            current_at, former_at, increment""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GenerationTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Generation insert(UUID id, Plan plan, Copying.Copied copied, long rows) {
        jdbc.sql("""
                        INSERT INTO generation
                            (id, region_id, entry_id, load_id, number, state, layout, rows, bytes, digest, created_at,
                             increment)
                        SELECT :id, :region, :entry, :load, coalesce(max(number), 0) + 1, 'READY', :layout::jsonb, :rows,
                            :bytes, :digest, :now, :increment
                        FROM generation WHERE entry_id = :entry
                        """)
                .param("id", id)
                .param("region", plan.region())
                .param("entry", plan.entry())
                .param("load", plan.load())
                .param("layout", json.writeValueAsString(plan.layout()))
                .param("rows", rows)
                .param("bytes", copied.bytes())
                .param("digest", copied.digest())
                .param("now", Timestamp.from(clock.instant()))
                .param("increment", plan.increment())
                .update();
        return find(id).orElseThrow();
    }

    Optional<Generation> find(UUID id) {
        return jdbc.sql("SELECT " + SHOWN + " FROM generation WHERE id = :id")
                .param("id", id)
                .query(this::generation)
                .optional();
    }

    Optional<Generation> findCurrent(UUID entry) {
        return jdbc.sql("SELECT " + SHOWN + " FROM generation WHERE entry_id = :entry AND state = 'CURRENT'")
                .param("entry", entry)
                .query(this::generation)
                .optional();
    }

    Optional<Generation> findOfLoad(UUID load) {
        return jdbc.sql("SELECT " + SHOWN + " FROM generation WHERE load_id = :load AND state <> 'DROPPED'")
                .param("load", load)
                .query(this::generation)
                .optional();
    }

    List<Generation> list(UUID entry) {
        return jdbc.sql("SELECT " + SHOWN + " FROM generation WHERE entry_id = :entry ORDER BY number DESC")
                .param("entry", entry)
                .query(this::generation)
                .list();
    }

    /** Holds the entry's register until the transaction ends. */
    void lock(UUID entry) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:entry, 65))")
                .param("entry", entry.toString())
                .query((row, _) -> 1)
                .single();
    }

    void toFormer(UUID entry) {
        jdbc.sql("""
                        UPDATE generation SET state = 'FORMER', former_at = :now, version = version + 1
                        WHERE entry_id = :entry AND state = 'CURRENT'
                        """)
                .param("entry", entry)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean toCurrent(UUID id) {
        return jdbc.sql("""
                        UPDATE generation SET state = 'CURRENT', current_at = :now, version = version + 1
                        WHERE id = :id AND state = 'READY' AND NOT increment
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Gives the generation, of which a row is about to change, the number of the entry's next version. */
    int raise(Generation generation) {
        return jdbc.sql("""
                        UPDATE generation
                        SET number = (SELECT max(number) + 1 FROM generation WHERE entry_id = :entry), version = version + 1
                        WHERE id = :id RETURNING number
                        """)
                .param("entry", generation.entry())
                .param("id", generation.id())
                .query(Integer.class)
                .single();
    }

    /** A generation that was filled before rows of the former one changed comes after those versions all the same. */
    void keepAscending(Generation generation) {
        jdbc.sql("""
                        UPDATE generation
                        SET number = (SELECT max(number) + 1 FROM generation WHERE entry_id = :entry), version = version + 1
                        WHERE id = :id AND number < (SELECT max(number) FROM generation
                                                     WHERE entry_id = :entry AND state = 'FORMER')
                        """)
                .param("entry", generation.entry())
                .param("id", generation.id())
                .update();
    }

    /** Notes that the increment has become a version of the generation it was laid over. */
    void laid(Generation increment, Generation base, Increments.Difference difference, int number, Instant at) {
        jdbc.sql("UPDATE generation SET state = 'LAID', version = version + 1 WHERE id = :id AND state = 'READY'")
                .param("id", increment.id())
                .update();
        jdbc.sql("""
                        UPDATE generation SET rows = rows + :more, digest = encode(sha256((digest || :digest)::bytea), 'hex')
                        WHERE id = :id
                        """)
                .param("more", difference.inserted() - difference.deleted())
                .param("digest", increment.digest())
                .param("id", base.id())
                .update();
        jdbc.sql("""
                        INSERT INTO dataset_increment (id, region_id, entry_id, generation_id, former_number, number,
                            inserted, updated, deleted, at)
                        VALUES (:id, :region, :entry, :base, :former, :number, :inserted, :updated, :deleted, :at)
                        """)
                .param("id", increment.id())
                .param("region", increment.region())
                .param("entry", increment.entry())
                .param("base", base.id())
                .param("former", base.number())
                .param("number", number)
                .param("inserted", difference.inserted())
                .param("updated", difference.updated())
                .param("deleted", difference.deleted())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean toDropped(UUID id) {
        return jdbc.sql("""
                        UPDATE generation SET state = 'DROPPED', version = version + 1
                        WHERE id = :id AND state IN ('READY', 'FORMER')
                        """).param("id", id).update() == 1;
    }

    private Generation generation(ResultSet row, int number) throws SQLException {
        return new Generation(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("load_id", UUID.class),
                row.getInt("number"),
                Generation.State.valueOf(row.getString("state")),
                json.readValue(row.getString("layout"), Layout.class),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getString("digest"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("current_at")),
                instant(row.getTimestamp("former_at")),
                row.getBoolean("increment"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
