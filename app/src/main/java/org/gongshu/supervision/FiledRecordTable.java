package org.gongshu.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.procedure.Party;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How filed records lie in the database. Runs in the caller's transaction. */
@Component
class FiledRecordTable {

    private static final TypeReference<List<FiledRecord.About>> ABOUT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STATEMENTS = new TypeReference<>() {};
    private static final String MATCHES = """
            (:kind::text IS NULL OR kind = :kind) AND (:topic::text IS NULL OR topic = :topic)
            AND (:party::uuid IS NULL OR by_id = :party OR :party = ANY (about_ids))
            AND (:about::uuid IS NULL OR :about = ANY (about_ids))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FiledRecordTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(FiledRecord filed) {
        jdbc.sql("""
                        INSERT INTO filed_record (id, region_id, kind, effect, topic, by_kind, by_id, title, about,
                            about_ids, statements, case_id, case_number, regulation, article, recorded_at, recorded_on,
                            valid_until)
                        VALUES (:id, :region, :kind, :effect, :topic, :byKind, :by, :title, :about::jsonb,
                            :aboutIds, :statements::jsonb, :case, :number, :regulation, :article, :at, :on, :until)
                        """)
                .param("id", filed.id())
                .param("region", filed.region())
                .param("kind", filed.kind().word())
                .param("effect", filed.effect().word())
                .param("topic", filed.topic())
                .param("byKind", filed.by() instanceof Party.OfGovernment ? "government" : "society")
                .param("by", filed.by().id())
                .param("title", filed.title())
                .param("about", json.writeValueAsString(filed.about()))
                .param(
                        "aboutIds",
                        filed.about().stream().map(FiledRecord.About::id).toArray(UUID[]::new))
                .param("statements", json.writeValueAsString(filed.statements()))
                .param("case", filed.caseId())
                .param("number", filed.caseNumber())
                .param("regulation", filed.article().regulation())
                .param("article", filed.article().article())
                .param("at", utc(filed.recordedAt()))
                .param("on", filed.recordedOn())
                .param("until", filed.validUntil())
                .update();
    }

    /** Takes back what a case left on record. */
    List<FiledRecord> withdraw(UUID caseId, Instant at) {
        return jdbc.sql("""
                        UPDATE filed_record SET withdrawn_at = :at WHERE case_id = :case AND withdrawn_at IS NULL
                        RETURNING *
                        """)
                .param("at", utc(at))
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    Optional<FiledRecord> find(UUID id) {
        return jdbc.sql("SELECT * FROM filed_record WHERE id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /**
     * Those of {@code kinds} of which a valid record is held: about each of {@code about}, or by the party where the
     * record is about nothing.
     */
    Set<String> held(UUID region, Set<String> kinds, Set<UUID> about, UUID party, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        SELECT wanted FROM unnest(:kinds::text[]) wanted
                        WHERE EXISTS (SELECT 1 FROM filed_record WHERE region_id = :region AND kind = wanted
                                AND withdrawn_at IS NULL AND (valid_until IS NULL OR valid_until >= :day)
                                AND by_id = :party AND about_ids = '{}')
                           OR (cardinality(:about::uuid[]) > 0 AND NOT EXISTS (
                                SELECT 1 FROM unnest(:about::uuid[]) thing WHERE NOT EXISTS (
                                    SELECT 1 FROM filed_record WHERE region_id = :region AND kind = wanted
                                        AND withdrawn_at IS NULL AND (valid_until IS NULL OR valid_until >= :day)
                                        AND thing = ANY (about_ids))))
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("region", region)
                .param("day", day)
                .param("party", party)
                .param("about", about.toArray(UUID[]::new))
                .query((row, _) -> row.getString("wanted"))
                .list());
    }

    List<FiledRecord> list(
            FiledRecordSearch search, @Nullable UUID party, @Nullable Instant before, @Nullable UUID id, int limit) {
        return matching("""
                        SELECT * FROM filed_record WHERE %s AND (:id::uuid IS NULL OR (recorded_at, id) < (:before, :id))
                        ORDER BY recorded_at DESC, id DESC LIMIT :limit
                        """, search, party)
                .param("before", before == null ? null : utc(before))
                .param("id", id)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<ProcedureKind> kinds(@Nullable UUID party) {
        return jdbc
                .sql("""
                        SELECT DISTINCT kind FROM filed_record
                        WHERE :party::uuid IS NULL OR by_id = :party OR :party = ANY (about_ids)
                        """)
                .param("party", party)
                .query((row, _) -> ProcedureKind.valueOf(constant(row.getString("kind"))))
                .stream()
                .sorted()
                .toList();
    }

    long count(FiledRecordSearch search, @Nullable UUID party) {
        return matching("SELECT count(*) FROM filed_record WHERE %s", search, party)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, FiledRecordSearch search, @Nullable UUID party) {
        ProcedureKind kind = search.kind();
        return jdbc.sql(sql.formatted(MATCHES))
                .param("kind", kind == null ? null : kind.word())
                .param("topic", search.topic())
                .param("about", search.about())
                .param("party", party);
    }

    private FiledRecord read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new FiledRecord(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                ProcedureKind.valueOf(constant(row.getString("kind"))),
                Effect.valueOf(constant(row.getString("effect"))),
                row.getString("topic"),
                row.getString("by_kind").equals("government") ? Party.of(by) : Party.ofSociety(by),
                row.getString("title"),
                json.readValue(row.getString("about"), ABOUT),
                json.readValue(row.getString("statements"), STATEMENTS),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
