package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What departments have promised to open; a promise stands until the opening is proposed. */
@Service
public class Promises {

    private final Database database;
    private final JdbcClient jdbc;
    private final Lists lists;

    Promises(Database database, JdbcClient jdbc, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    void insert(Promise promise) {
        jdbc.sql("""
                        INSERT INTO opening_promise (id, region_id, department_id, title, wanted, case_id, case_number,
                            regulation, article, given_at)
                        VALUES (:id, :region, :department, :title, :wanted, :caseId, :number, :regulation, :article, :at)
                        """)
                .param("id", promise.id())
                .param("region", promise.region())
                .param("department", promise.department())
                .param("title", promise.title())
                .param("wanted", promise.wanted())
                .param("caseId", promise.caseId())
                .param("number", promise.caseNumber())
                .param("regulation", promise.article().regulation())
                .param("article", promise.article().article())
                .param("at", utc(promise.givenAt()))
                .update();
    }

    /** One that still waits to be kept, in the current transaction. */
    Optional<Promise> findOpen(UUID id) {
        return jdbc.sql("""
                        SELECT * FROM opening_promise WHERE id = :id AND kept_case IS NULL AND withdrawn_at IS NULL
                        """).param("id", id).query((row, _) -> promise(row)).optional();
    }

    void keep(UUID id, UUID caseId, Instant at) {
        jdbc.sql("UPDATE opening_promise SET kept_case = :case, kept_at = :at WHERE id = :id")
                .param("case", caseId)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** What was promised in a case and not taken back. */
    List<Promise> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM opening_promise WHERE case_id = :case AND withdrawn_at IS NULL")
                .param("case", caseId)
                .query((row, _) -> promise(row))
                .list();
    }

    void withdraw(UUID caseId, Instant at) {
        jdbc.sql("UPDATE opening_promise SET withdrawn_at = :at WHERE case_id = :case AND withdrawn_at IS NULL")
                .param("at", utc(at))
                .param("case", caseId)
                .update();
    }

    /** A promise of the official's department; the authority and auditors see every one. */
    public Optional<Promise> find(Actor.Official by, UUID id) {
        UUID department = departmentOf(by);
        return database.read(
                by.scope(),
                () -> jdbc.sql("SELECT * FROM opening_promise WHERE id = :id AND withdrawn_at IS NULL")
                        .param("id", id)
                        .query((row, _) -> promise(row))
                        .optional()
                        .filter(promise ->
                                department == null || promise.department().equals(department)));
    }

    /** Promises that wait to be kept, or all of them, the newest first. */
    public Outcome<Page<Promise>> list(Actor.Official by, boolean waiting, Paging paging) {
        UUID department = departmentOf(by);
        return database.read(
                by.scope(),
                () -> lists.newest(
                        "opening-promises " + by.region() + department + waiting,
                        paging,
                        (before, limit) -> list(department, waiting, before, limit),
                        Promise::id,
                        () -> count(department, waiting)));
    }

    static @Nullable UUID departmentOf(Actor.Official by) {
        return by.has(Role.OFFICER) || by.has(Role.AUDITOR) ? null : by.department();
    }

    private static final String MATCHES = """
            (:department::uuid IS NULL OR department_id = :department) AND withdrawn_at IS NULL
            AND (NOT :waiting OR kept_case IS NULL)
            """;

    private List<Promise> list(@Nullable UUID department, boolean waiting, @Nullable UUID before, int limit) {
        return jdbc.sql("SELECT * FROM opening_promise WHERE " + MATCHES
                        + " AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit")
                .param("department", department)
                .param("waiting", waiting)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> promise(row))
                .list();
    }

    private long count(@Nullable UUID department, boolean waiting) {
        return jdbc.sql("SELECT count(*) FROM opening_promise WHERE " + MATCHES)
                .param("department", department)
                .param("waiting", waiting)
                .query(Long.class)
                .single();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        OffsetDateTime kept = row.getObject("kept_at", OffsetDateTime.class);
        return new Promise(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getString("title"),
                row.getString("wanted"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_case", UUID.class),
                kept == null ? null : kept.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
