package org.gongshu.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.store.RowKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which rows are in dispute. */
@Component
class DisputeTable {

    private static final TypeReference<Map<String, String>> KEY = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DisputeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID region, UUID entry, RowKey key, UUID caseId, Instant at) {
        jdbc.sql("""
                        INSERT INTO dataset_dispute (case_id, region_id, entry_id, row_key, at)
                        VALUES (:case, :region, :entry, :key::jsonb, :at)
                        """)
                .param("case", caseId)
                .param("region", region)
                .param("entry", entry)
                .param("key", json.writeValueAsString(key.values()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The key that the case's row has by now; empty where it disputes none. */
    Optional<RowKey> find(UUID caseId) {
        return jdbc.sql("SELECT row_key::text AS row_key FROM dataset_dispute WHERE case_id = :case")
                .param("case", caseId)
                .query(this::key)
                .optional();
    }

    /** Takes the case's row out; empty where it disputes none. */
    Optional<RowKey> remove(UUID caseId) {
        return jdbc.sql("DELETE FROM dataset_dispute WHERE case_id = :case RETURNING row_key::text AS row_key")
                .param("case", caseId)
                .query(this::key)
                .optional();
    }

    boolean isDisputed(UUID entry, RowKey key) {
        return list(entry).contains(key);
    }

    /** The rows of the entry that are in dispute. */
    List<RowKey> list(UUID entry) {
        return jdbc.sql("SELECT DISTINCT row_key::text AS row_key FROM dataset_dispute WHERE entry_id = :entry")
                .param("entry", entry)
                .query(this::key)
                .list();
    }

    /** Follows a row that has got another key. */
    void rename(UUID entry, RowKey before, RowKey after) {
        jdbc.sql("""
                        UPDATE dataset_dispute SET row_key = :after::jsonb
                        WHERE entry_id = :entry AND row_key = :before::jsonb
                        """)
                .param("after", json.writeValueAsString(after.values()))
                .param("before", json.writeValueAsString(before.values()))
                .param("entry", entry)
                .update();
    }

    private RowKey key(ResultSet row, int number) throws SQLException {
        return new RowKey(json.readValue(row.getString("row_key"), KEY));
    }
}
