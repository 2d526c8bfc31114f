package org.gongshu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of notices and each recipient's inbox. */
@Component
public class Notices {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    /** A notice as its recipient sees it. */
    public record Received(
            UUID id,
            String code,
            Map<String, String> parameters,
            @Nullable ArticleRef article,
            @Nullable UUID caseId,
            Instant writtenAt,
            @Nullable Instant readAt) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cursors cursors;

    Notices(Database database, JdbcClient jdbc, JsonMapper json, Cursors cursors) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.cursors = cursors;
    }

    /** Writes the notice into the current transaction: it is sent exactly when the change it tells of holds. */
    public void send(Notice notice, Instant at) {
        ArticleRef article = notice.article();
        jdbc.sql("""
                        INSERT INTO notice (id, region_id, department_id, applicant_id, code, parameters,
                                            regulation, article, case_id, written_at)
                        VALUES (:id, :region, :department, :applicant, :code, :parameters::jsonb,
                                :regulation, :article, :caseId, :at)
                        """)
                .param("id", Ids.at(at.toEpochMilli()))
                .param("region", notice.region())
                .param("department", departmentOf(notice.to()))
                .param("applicant", applicantOf(notice.to()))
                .param("code", notice.code())
                .param("parameters", json.writeValueAsString(notice.parameters()))
                .param("regulation", article == null ? null : article.regulation())
                .param("article", article == null ? null : article.article())
                .param("caseId", notice.caseId())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The recipient's notices, newest first. */
    public Outcome<Page<Received>> list(Scope scope, Recipient recipient, @Nullable String cursor, int limit) {
        String list = "notices:" + recipient;
        if (cursor != null && cursors.read(list, cursor).isEmpty()) {
            return Outcome.refused(PlatformProblem.BAD_CURSOR);
        }
        UUID before = cursor == null
                ? null
                : UUID.fromString(cursors.read(list, cursor).orElseThrow().getFirst());
        return database.read(
                scope, () -> Outcome.done(page(list, rows(recipient, before, limit + 1), limit, recipient)));
    }

    /** How many notices the recipient has not read. */
    public long unread(Scope scope, Recipient recipient) {
        return database.read(scope, () -> count(recipient, "read_at IS NULL"));
    }

    /** Marks a notice of the recipient as read by {@code reader}; a second time changes nothing. */
    public Outcome<UUID> markRead(Scope scope, Recipient recipient, UUID id, UUID reader, Instant at) {
        return database.write(scope, () -> {
            int rows = jdbc.sql("""
                            UPDATE notice SET read_at = coalesce(read_at, :at), read_by = coalesce(read_by, :reader)
                            WHERE id = :id AND (department_id = :department OR applicant_id = :applicant)
                            """)
                    .param("at", Timestamp.from(at))
                    .param("reader", reader)
                    .param("id", id)
                    .param("department", departmentOf(recipient))
                    .param("applicant", applicantOf(recipient))
                    .update();
            return rows == 1 ? Outcome.done(id) : Outcome.refused(PlatformProblem.NOT_FOUND);
        });
    }

    private List<Received> rows(Recipient recipient, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT id, code, parameters::text AS parameters, regulation, article, case_id, written_at, read_at
                        FROM notice
                        WHERE (department_id = :department OR applicant_id = :applicant)
                          AND (:before::uuid IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("department", departmentOf(recipient))
                .param("applicant", applicantOf(recipient))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> received(row))
                .list();
    }

    private Page<Received> page(String list, List<Received> rows, int limit, Recipient recipient) {
        boolean more = rows.size() > limit;
        List<Received> items = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.after(list, List.of(items.getLast().id().toString())) : null;
        return new Page<>(items, next, count(recipient, "true"), true);
    }

    /** {@code condition} is one of this class's own constants. */
    private long count(Recipient recipient, String condition) {
        return jdbc.sql(
                        "SELECT count(*) FROM notice WHERE (department_id = :department OR applicant_id = :applicant) AND "
                                + condition)
                .param("department", departmentOf(recipient))
                .param("applicant", applicantOf(recipient))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private Received received(ResultSet row) throws SQLException {
        String regulation = row.getString("regulation");
        Timestamp read = row.getTimestamp("read_at");
        return new Received(
                row.getObject("id", UUID.class),
                row.getString("code"),
                json.readValue(row.getString("parameters"), PARAMETERS),
                regulation == null ? null : new ArticleRef(regulation, row.getString("article")),
                row.getObject("case_id", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                read == null ? null : read.toInstant());
    }

    private static @Nullable UUID departmentOf(Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfDepartment(UUID id) -> id;
            case Recipient.OfSociety _ -> null;
        };
    }

    private static @Nullable UUID applicantOf(Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfDepartment _ -> null;
            case Recipient.OfSociety(UUID applicant) -> applicant;
        };
    }
}
