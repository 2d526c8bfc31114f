package org.gongshu.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.store.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How corrections lie in the database. */
@Component
class CorrectionTable {

    private static final TypeReference<Map<String, String>> KEY = new TypeReference<>() {};
    private static final String MATCHES = """
            (:raiser::uuid IS NULL OR department_id = :raiser)
            AND (:provider::uuid IS NULL OR provider_id = :provider)
            AND (:party::uuid IS NULL OR department_id = :party OR provider_id = :party)
            AND (:entry::uuid IS NULL OR entry_id = :entry)
            AND (:open::boolean IS NULL OR (ended_at IS NULL) = :open)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CorrectionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Correction correction) {
        jdbc.sql("""
                        INSERT INTO correction (id, region_id, case_id, case_number, entry_id, entry_name, provider_id,
                            department_id, row_key, item, item_name, doubted, proposed, reason, raised_by, objection,
                            raised_at, version)
                        VALUES (:id, :region, :case, :caseNumber, :entry, :entryName, :provider, :department, :key::jsonb,
                            :item, :itemName, :doubted, :proposed, :reason, :raisedBy, :objection, :raisedAt, 1)
                        """)
                .param("id", correction.id())
                .param("region", correction.region())
                .param("case", correction.caseId())
                .param("caseNumber", correction.caseNumber())
                .param("entry", correction.entry())
                .param("entryName", correction.entryName())
                .param("provider", correction.provider())
                .param("department", correction.department())
                .param("key", json.writeValueAsString(correction.key().values()))
                .param("item", correction.item())
                .param("itemName", correction.itemName())
                .param("doubted", correction.doubted())
                .param("proposed", correction.proposed())
                .param("reason", correction.reason())
                .param("raisedBy", correction.raisedBy().name())
                .param("objection", correction.objection())
                .param("raisedAt", utc(correction.raisedAt()))
                .update();
    }

    /** Writes what became of it; false where somebody else was faster. */
    boolean update(Correction correction) {
        CaseOutcome outcome = correction.outcome();
        Instant ended = correction.endedAt();
        return jdbc.sql("""
                                UPDATE correction SET outcome = :outcome, former = :former, corrected = :corrected,
                                    data_version = :dataVersion, ended_at = :endedAt, version = version + 1
                                WHERE id = :id AND version = :version
                                """)
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("former", correction.former())
                        .param("corrected", correction.corrected())
                        .param("dataVersion", correction.dataVersion())
                        .param("endedAt", ended == null ? null : utc(ended))
                        .param("id", correction.id())
                        .param("version", correction.version())
                        .update()
                == 1;
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql("SELECT *, row_key::text AS key_text FROM correction WHERE id = :id")
                .param("id", id)
                .query(this::correction)
                .optional();
    }

    Optional<Correction> findOfCase(UUID caseId) {
        return jdbc.sql("SELECT *, row_key::text AS key_text FROM correction WHERE case_id = :case")
                .param("case", caseId)
                .query(this::correction)
                .optional();
    }

    boolean isRaised(UUID department, UUID entry, String item, RowKey key) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM correction WHERE department_id = :department AND entry_id = :entry
                                           AND item = :item AND row_key = :key::jsonb AND ended_at IS NULL)
                        """)
                .param("department", department)
                .param("entry", entry)
                .param("item", item)
                .param("key", json.writeValueAsString(key.values()))
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Correction> list(CorrectionSearch search, @Nullable UUID party, @Nullable UUID before, int limit) {
        return jdbc.sql("SELECT *, row_key::text AS key_text FROM correction WHERE " + MATCHES + """
                         AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit
                        """)
                .params(parameters(search, party))
                .param("before", before)
                .param("limit", limit)
                .query(this::correction)
                .list();
    }

    long count(CorrectionSearch search, @Nullable UUID party) {
        return jdbc.sql("SELECT count(*) FROM correction WHERE " + MATCHES)
                .params(parameters(search, party))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(CorrectionSearch search, @Nullable UUID party) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("raiser", search.raiser());
        parameters.put("provider", search.provider());
        parameters.put("entry", search.entry());
        parameters.put("open", search.open());
        parameters.put("party", party);
        return parameters;
    }

    private Correction correction(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("entry_id", UUID.class),
                row.getString("entry_name"),
                row.getObject("provider_id", UUID.class),
                row.getObject("department_id", UUID.class),
                new RowKey(json.readValue(row.getString("key_text"), KEY)),
                row.getString("item"),
                row.getString("item_name"),
                row.getString("doubted"),
                row.getString("proposed"),
                row.getString("reason"),
                RaisedBy.valueOf(row.getString("raised_by")),
                row.getString("objection"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                row.getString("former"),
                row.getString("corrected"),
                row.getObject("data_version", Integer.class),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
