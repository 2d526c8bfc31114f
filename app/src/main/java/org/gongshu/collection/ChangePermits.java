package org.gongshu.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The permits to change data. A load that drops much of what others use, or tells rows apart in another way, is no
 * ordinary delivery: where the law has a procedure for changes of data, it waits for a permit, which it uses up. While
 * an entry is not mounted its data are its owner's alone, and need none.
 */
@Component
public class ChangePermits {

    private final Database database;
    private final JdbcClient jdbc;
    private final Entries entries;
    private final Regulations regulations;
    private final Clock clock;

    ChangePermits(Database database, JdbcClient jdbc, Entries entries, Regulations regulations, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.entries = entries;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Gives what a case permitted, in its transaction. */
    void give(ChangePermit permit) {
        jdbc.sql("""
                        INSERT INTO data_change_permit (id, region_id, entry_id, reason, case_id, case_number, regulation,
                            article, given_at)
                        VALUES (:id, :region, :entry, :reason, :case, :number, :regulation, :article, :at)
                        """)
                .param("id", permit.id())
                .param("region", permit.region())
                .param("entry", permit.entry())
                .param("reason", permit.reason())
                .param("case", permit.caseId())
                .param("number", permit.caseNumber())
                .param("regulation", permit.article().regulation())
                .param("article", permit.article().article())
                .param("at", permit.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back what the case permitted and nobody has used; empty where one of it was used. */
    Optional<List<ChangePermit>> withdraw(UUID caseId, Instant at) {
        boolean used = jdbc.sql("SELECT 1 FROM data_change_permit WHERE case_id = :case AND used_by IS NOT NULL")
                .param("case", caseId)
                .query(Integer.class)
                .optional()
                .isPresent();
        return used
                ? Optional.empty()
                : Optional.of(jdbc.sql("""
                                UPDATE data_change_permit SET withdrawn_at = :at
                                WHERE case_id = :case AND withdrawn_at IS NULL RETURNING *
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("case", caseId)
                        .query(ChangePermits::permit)
                        .list());
    }

    /** What was permitted for the entry, the newest first; for its own department. */
    public List<ChangePermit> list(Actor.Official by, UUID entry) {
        return database.read(
                by.scope(),
                () -> jdbc.sql(
                                "SELECT * FROM data_change_permit WHERE entry_id = :entry ORDER BY given_at DESC, id DESC")
                        .param("entry", entry)
                        .query(ChangePermits::permit)
                        .list());
    }

    /** Uses up a permit where the load needs one, in the transaction that commits it. */
    Outcome<Load> use(Load load) {
        if (load.holds().stream().noneMatch(Holds::isChange) || !isMounted(load)) {
            return Outcome.done(load);
        }
        return articleOf(load).map(article -> use(load, article)).orElseGet(() -> Outcome.done(load));
    }

    private boolean isMounted(Load load) {
        return entries.findEntry(Scope.of(load.region()), load.entry())
                .filter(CatalogEntry::isMounted)
                .isPresent();
    }

    /** The article under which data are changed with a permit only; empty where the region's law has none. */
    private Optional<ArticleRef> articleOf(Load load) {
        return regulations
                .profile(load.region(), LegalTime.dayOf(clock.instant()))
                .flatMap(law ->
                        law.listProcedures(ProcedureKind.DATA_CHANGE).stream().findFirst())
                .map(procedure -> procedure.rule().article());
    }

    /** Uses up a permit for the load, and tells whether there was one. */
    boolean spend(Load load) {
        return 1
                == jdbc.sql("""
                        UPDATE data_change_permit SET used_by = :load, used_at = :at
                        WHERE id = (SELECT id FROM data_change_permit
                            WHERE entry_id = :entry AND used_by IS NULL AND withdrawn_at IS NULL
                            ORDER BY given_at, id LIMIT 1 FOR UPDATE)
                        """)
                        .param("load", load.id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("entry", load.entry())
                        .update();
    }

    private Outcome<Load> use(Load load, ArticleRef article) {
        return spend(load)
                ? Outcome.done(load)
                : Outcome.refused(Refusal.of(
                                CollectionProblem.PERMIT_MISSING, Map.of("holds", String.join(" ", load.holds())))
                        .under(article));
    }

    private static ChangePermit permit(ResultSet row, int number) throws SQLException {
        return new ChangePermit(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getString("reason"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                instant(row, "withdrawn_at"),
                row.getObject("used_by", UUID.class),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
