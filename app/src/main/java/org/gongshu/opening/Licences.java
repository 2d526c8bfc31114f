package org.gongshu.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants were agreed to have, as the sharing side knows it. */
@Component
class Licences {

    private final Database database;
    private final JdbcClient jdbc;

    Licences(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    void insert(Licence licence) {
        jdbc.sql("""
                        INSERT INTO open_licence (id, region_id, order_id, entry_id, grant_id, applicant_id, purpose,
                            use_for, proof_needed, until, case_id, case_number, regulation, article, given_at)
                        VALUES (:id, :region, :order, :entry, :grant, :applicant, :purpose, :useFor, :proofNeeded,
                            :until, :caseId, :number, :regulation, :article, :at)
                        """)
                .param("id", licence.id())
                .param("region", licence.region())
                .param("order", licence.order())
                .param("entry", licence.entry())
                .param("grant", licence.grant())
                .param("applicant", licence.applicant())
                .param("purpose", licence.purpose())
                .param("useFor", licence.useFor())
                .param("proofNeeded", licence.proofNeeded())
                .param("until", licence.until())
                .param("caseId", licence.caseId())
                .param("number", licence.caseNumber())
                .param("regulation", licence.article().regulation())
                .param("article", licence.article().article())
                .param("at", licence.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Licence> find(UUID id) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT * FROM open_licence WHERE id = :id")
                        .param("id", id)
                        .query((row, _) -> licence(row))
                        .optional());
    }

    /** What was given of a dataset, the newest first. */
    List<Licence> ofOrder(Scope scope, UUID order) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM open_licence WHERE order_id = :order ORDER BY id DESC")
                        .param("order", order)
                        .query((row, _) -> licence(row))
                        .list());
    }

    /** What is had of an entry now. */
    List<Licence> ofEntry(Scope scope, UUID entry) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM open_licence WHERE entry_id = :entry AND ended_at IS NULL")
                        .param("entry", entry)
                        .query((row, _) -> licence(row))
                        .list());
    }

    /** Takes back what a case gave; answers what was had until now. */
    List<Licence> endOfCase(UUID caseId, Instant at) {
        return end("case_id", caseId, at);
    }

    /** Takes back whatever was given of a dataset. */
    List<Licence> endOfOrder(UUID order, Instant at) {
        return end("order_id", order, at);
    }

    private List<Licence> end(String column, UUID id, Instant at) {
        return jdbc.sql("UPDATE open_licence SET ended_at = :at WHERE " + column
                        + " = :id AND ended_at IS NULL RETURNING *")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query((row, _) -> licence(row))
                .list();
    }

    /** Notes that this version is to be sent; false where that was noted before. */
    boolean ask(UUID id, int version) {
        return jdbc.sql("""
                                UPDATE open_licence SET asked_version = :version
                                WHERE id = :id AND asked_version IS DISTINCT FROM :version
                                """).param("version", version).param("id", id).update() == 1;
    }

    void sent(Licence licence, int edition, @Nullable Integer version) {
        jdbc.sql("""
                        UPDATE open_licence SET edition = :edition, sent_version = :version
                        WHERE id = :id AND edition < :edition
                        """)
                .param("edition", edition)
                .param("version", version)
                .param("id", licence.id())
                .update();
    }

    private static Licence licence(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Licence(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("grant_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getString("purpose"),
                row.getString("use_for"),
                row.getBoolean("proof_needed"),
                row.getObject("until", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"),
                row.getObject("sent_version", Integer.class),
                ended == null ? null : ended.toInstant());
    }
}
