package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
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

    void insert(OpenOrder order) {
        jdbc.sql("""
                        INSERT INTO open_order (id, region_id, entry_id, slug, licence, grant_id, case_id, case_number,
                                                regulation, article, opened_on)
                        VALUES (:id, :region, :entry, :slug, :licence, :grant, :caseId, :number,
                                :regulation, :article, :openedOn)
                        """)
                .param("id", order.id())
                .param("region", order.region())
                .param("entry", order.entry())
                .param("slug", order.slug())
                .param("licence", order.licence())
                .param("grant", order.grant())
                .param("caseId", order.caseId())
                .param("number", order.caseNumber())
                .param("regulation", order.article().regulation())
                .param("article", order.article().article())
                .param("openedOn", order.openedOn())
                .update();
    }

    Optional<OpenOrder> find(UUID id) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT * FROM open_order WHERE id = :id")
                        .param("id", id)
                        .query((row, _) -> order(row))
                        .optional());
    }

    /** Every order of the entry, of which new data must be sent. */
    List<OpenOrder> ofEntry(Scope scope, UUID entry) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM open_order WHERE entry_id = :entry")
                        .param("entry", entry)
                        .query((row, _) -> order(row))
                        .list());
    }

    void sent(OpenOrder order, int edition, Instant at) {
        jdbc.sql("UPDATE open_order SET edition = :edition, sent_at = :at WHERE id = :id AND edition < :edition")
                .param("edition", edition)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", order.id())
                .update();
    }

    private static OpenOrder order(ResultSet row) throws SQLException {
        return new OpenOrder(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getString("slug"),
                row.getString("licence"),
                row.getObject("grant_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("edition"));
    }
}
