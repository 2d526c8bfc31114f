package org.gongshu.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind mountings. */
@Component
class MountingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MountingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void request(CatalogEntry entry, UUID caseId, Feed feed, Instant at) {
        jdbc.sql("""
                        INSERT INTO catalog_mounting (region_id, entry_id, case_id, feed, requested_at)
                        VALUES (:region, :entry, :caseId, :feed::jsonb, :at)
                        """)
                .param("region", entry.region())
                .param("entry", entry.id())
                .param("caseId", caseId)
                .param("feed", json.writeValueAsString(feed))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(UUID entry, UUID caseId, Instant at) {
        jdbc.sql("UPDATE catalog_mounting SET confirmed_at = :at WHERE entry_id = :entry AND case_id = :caseId")
                .param("entry", entry)
                .param("caseId", caseId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The feed that was confirmed last. */
    Optional<Feed> findConfirmed(UUID entry) {
        return jdbc.sql("""
                        SELECT feed::text FROM catalog_mounting
                        WHERE entry_id = :entry AND confirmed_at IS NOT NULL ORDER BY confirmed_at DESC LIMIT 1
                        """)
                .param("entry", entry)
                .query((row, _) -> json.readValue(row.getString(1), Feed.class))
                .optional();
    }
}
