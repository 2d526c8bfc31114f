package org.gongshu.collection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of quality rules, one for each entry whose department has set any. */
@Component
class RuleTable {

    private static final TypeReference<List<QualityRule>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<EntryRules> find(UUID entry) {
        return jdbc.sql(
                        "SELECT rules::text AS rules, terms::text AS terms, version FROM quality_rules WHERE entry_id = :entry")
                .param("entry", entry)
                .query((row, _) -> new EntryRules(
                        json.readValue(row.getString("rules"), RULES),
                        json.readValue(row.getString("terms"), LoadTerms.class),
                        row.getInt("version")))
                .optional();
    }

    /** Writes what follows version {@code before}; false where somebody else has written meanwhile. */
    boolean put(UUID region, UUID entry, List<QualityRule> rules, LoadTerms terms, int before, Instant now) {
        return jdbc.sql("""
                        INSERT INTO quality_rules (entry_id, region_id, rules, terms, updated_at, version)
                        SELECT :entry, :region, :rules::jsonb, :terms::jsonb, :now, 1
                        WHERE :before = 0 OR EXISTS (SELECT FROM quality_rules WHERE entry_id = :entry)
                        ON CONFLICT (entry_id) DO UPDATE
                            SET rules = excluded.rules, terms = excluded.terms, updated_at = excluded.updated_at,
                                version = quality_rules.version + 1
                            WHERE quality_rules.version = :before
                        """)
                        .param("entry", entry)
                        .param("region", region)
                        .param("rules", json.writerFor(RULES).writeValueAsString(rules))
                        .param("terms", json.writeValueAsString(terms))
                        .param("before", before)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
