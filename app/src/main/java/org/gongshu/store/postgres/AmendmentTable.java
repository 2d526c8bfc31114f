package org.gongshu.store.postgres;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.store.Generation;
import org.gongshu.store.RowChanges;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of single values that were changed by a case. */
@Component
class AmendmentTable {

    private static final TypeReference<Map<String, String>> KEY = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AmendmentTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A value that was changed: of which row, and what stood there before. */
    record Amended(RowKey key, String column, @Nullable String former) {}

    void insert(UUID id, Generation before, RowChanges.Change change, @Nullable String former, int number) {
        jdbc.sql("""
                        INSERT INTO dataset_amendment
                            (id, region_id, entry_id, generation_id, case_id, item, former_number, number, at, row_key, former)
                        VALUES (:id, :region, :entry, :generation, :case, :item, :formerNumber, :number, :at, :key::jsonb,
                            :former)
                        """)
                .param("id", id)
                .param("region", before.region())
                .param("entry", before.entry())
                .param("generation", before.id())
                .param("case", change.caseId())
                .param("item", change.column())
                .param("formerNumber", before.number())
                .param("number", number)
                .param("at", Timestamp.from(change.at()))
                .param(
                        "key",
                        json.writeValueAsString(change.key()
                                .settledIn(before.layout())
                                .orElse(change.key())
                                .values()))
                .param("former", former)
                .update();
    }

    /** The last change of each value of the entry; a key that was changed leads to no row any more and is left out. */
    List<Amended> latest(UUID entry) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (row_key, item) row_key::text AS row_key, item, former
                        FROM dataset_amendment
                        WHERE entry_id = :entry AND row_key IS NOT NULL AND NOT row_key ?? item
                        ORDER BY row_key, item, number DESC
                        """)
                .param("entry", entry)
                .query((row, _) -> new Amended(
                        new RowKey(json.readValue(row.getString("row_key"), KEY)),
                        row.getString("item"),
                        row.getString("former")))
                .list();
    }
}
