package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open, as the sharing side knows it. */
@Component
class OpenOrders {

    private final Database database;
    private final JdbcClient jdbc;

    OpenOrders(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Whether the name belongs to another entry, of whatever region: addresses are shared by all. */
    boolean isTaken(String slug) {
        return database.read(Scope.everywhere(), () -> has("slug = :value", slug));
    }

    /** Whether society has the entry already. */
    boolean isOpen(UUID entry) {
        return has("entry_id = :value", entry);
    }

    private boolean has(String condition, Object value) {
        return jdbc.sql("SELECT count(*) FROM open_order WHERE " + condition)
                        .param("value", value)
                        .query((row, _) -> row.getInt(1))
                        .single()
                > 0;
    }

    /** False where another order took the name meanwhile. */
    boolean insert(OpenOrder order) {
        return jdbc.sql("""
                        INSERT INTO open_order (id, region_id, entry_id, department_id, title, slug, licence, access, items,
                                                conditions, basis, grant_id, case_id, case_number, regulation, article,
                                                opened_on)
                        VALUES (:id, :region, :entry, :department, :title, :slug, :licence, :access, :items,
                                :conditions, :basis, :grant, :caseId, :number, :regulation, :article, :openedOn)
                        ON CONFLICT (slug) DO NOTHING
                        """)
                        .param("id", order.id())
                        .param("region", order.region())
                        .param("entry", order.entry())
                        .param("department", order.department())
                        .param("title", order.title())
                        .param("slug", order.slug())
                        .param("licence", order.licence())
                        .param("access", order.access().name())
                        .param("items", order.items().toArray(String[]::new))
                        .param("conditions", order.conditions().toArray(String[]::new))
                        .param("basis", order.basis().toArray(String[]::new))
                        .param("grant", order.grant())
                        .param("caseId", order.caseId())
                        .param("number", order.caseNumber())
                        .param("regulation", order.article().regulation())
                        .param("article", order.article().article())
                        .param("openedOn", order.openedOn())
                        .update()
                == 1;
    }

    Optional<OpenOrder> find(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM open_order WHERE id = :id")
                        .param("id", id)
                        .query((row, _) -> order(row))
                        .optional());
    }

    /** Every order of the entry, of which new data must be sent. */
    List<OpenOrder> ofEntry(Scope scope, UUID entry) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM open_order WHERE entry_id = :entry AND withdrawn_at IS NULL")
                        .param("entry", entry)
                        .query((row, _) -> order(row))
                        .list());
    }

    /** Entries of which something is open, in every region. */
    List<UUID> listEntries() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT DISTINCT entry_id FROM open_order WHERE withdrawn_at IS NULL")
                        .query(UUID.class)
                        .list());
    }

    /** What is open of a department, or of every one, the newest first. */
    List<OpenOrder> list(@Nullable UUID department, @Nullable String text, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM open_order WHERE (:department::uuid IS NULL OR department_id = :department)
                          AND (:text::text IS NULL OR strpos(lower(title || ' ' || slug), lower(:text)) > 0)
                          AND (:before::uuid IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit
                        """)
                .param("department", department)
                .param("text", text)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> order(row))
                .list();
    }

    long count(@Nullable UUID department, @Nullable String text) {
        return jdbc.sql("""
                        SELECT count(*) FROM open_order WHERE (:department::uuid IS NULL OR department_id = :department)
                          AND (:text::text IS NULL OR strpos(lower(title || ' ' || slug), lower(:text)) > 0)
                        """)
                .param("department", department)
                .param("text", text)
                .query(Long.class)
                .single();
    }

    void sent(OpenOrder order, int edition, @Nullable Integer version, Instant at) {
        jdbc.sql("""
                        UPDATE open_order SET edition = :edition, sent_at = :at, sent_version = :version, stale_on = NULL
                        WHERE id = :id AND edition < :edition
                        """)
                .param("edition", edition)
                .param("version", version)
                .param("at", utc(at))
                .param("id", order.id())
                .update();
    }

    /** Notes that this version is to be sent; false where that was noted before. */
    boolean ask(UUID id, int version) {
        return jdbc.sql("""
                                UPDATE open_order SET asked_version = :version
                                WHERE id = :id AND asked_version IS DISTINCT FROM :version
                                """).param("version", version).param("id", id).update() == 1;
    }

    /** Takes it off, if it is not off already. */
    boolean withdraw(UUID id, UUID caseId, Instant at) {
        return jdbc.sql("""
                                UPDATE open_order SET withdrawn_at = :at, withdrawn_case = :case
                                WHERE id = :id AND withdrawn_at IS NULL
                                """)
                        .param("at", utc(at))
                        .param("case", caseId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Has it again under another grant, or on application. */
    void reopen(UUID id, @Nullable UUID grant, List<String> items) {
        jdbc.sql("""
                        UPDATE open_order SET withdrawn_at = NULL, withdrawn_case = NULL, sent_version = NULL,
                            grant_id = :grant, items = :items
                        WHERE id = :id
                        """)
                .param("grant", grant)
                .param("items", items.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void markStale(UUID id, @Nullable LocalDate on) {
        jdbc.sql("UPDATE open_order SET stale_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static OpenOrder order(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new OpenOrder(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getString("title"),
                row.getString("slug"),
                row.getString("licence"),
                OpenAccess.valueOf(row.getString("access")),
                texts(row, "items"),
                texts(row, "conditions"),
                texts(row, "basis"),
                row.getObject("grant_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("edition"),
                row.getObject("sent_version", Integer.class),
                row.getObject("stale_on", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
