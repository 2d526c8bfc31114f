package org.gongshu.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the sharing side tells the opening side beside content, and what it hears back of use: the one seam between them
 * that is not a parcel. It joins the caller's transaction, so it works where both zones are one process; between two
 * networks the same words would travel as parcels of their own.
 */
@Component
class OpeningSide {

    private static final int MOST_USES = 500;

    private final JdbcClient jdbc;
    private final PersonalCopyTable copies;
    private final OpenUse uses;

    OpeningSide(JdbcClient jdbc, PersonalCopyTable copies, OpenUse uses) {
        this.uses = uses;
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** How often the public took something in an hour. */
    record HourlyUse(Instant hour, String kind, long uses) {}

    /** One taking by one applicant; begun and not ended counts as the whole file. */
    record PersonalUse(
            UUID id,
            UUID copy,
            UUID applicant,
            int edition,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Long bytes) {}

    /** Off the portal, with every download: nothing of it is served from now on. */
    void withdraw(UUID dataset, Instant at) {
        jdbc.sql("UPDATE open_dataset SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", dataset)
                .update();
    }

    /** Ends what an applicant has. */
    void endCopy(UUID licence, Instant at) {
        copies.end(licence, at);
    }

    /**
     * Lets the next edition appear. What was withdrawn stays out of sight until then: the content that was the reason must
     * never be served again.
     */
    void awaitNewEdition(UUID dataset) {
        jdbc.sql("UPDATE open_dataset SET reopening = true WHERE id = :id")
                .param("id", dataset)
                .update();
    }

    void markStale(UUID dataset, @Nullable LocalDate on, @Nullable String note) {
        jdbc.sql("UPDATE open_dataset SET stale_on = :on, stale_note = :note WHERE id = :id")
                .param("on", on)
                .param("note", note)
                .param("id", dataset)
                .update();
    }

    /** Writes down what was counted and not written yet; outside of any transaction that only reads. */
    void settleUse() {
        uses.write();
    }

    /** Whether anybody has ever taken something of it. */
    boolean isUsed(UUID dataset) {
        uses.write();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM open_use WHERE dataset_id = :id AND kind <> 'PAGE')
                            OR EXISTS (SELECT FROM personal_use WHERE dataset_id = :id)
                        """).param("id", dataset).query(Boolean.class).single();
    }

    List<HourlyUse> hourly(UUID dataset) {
        return jdbc.sql("SELECT * FROM open_use WHERE dataset_id = :id ORDER BY hour DESC, kind LIMIT :most")
                .param("id", dataset)
                .param("most", MOST_USES)
                .query((row, _) -> new HourlyUse(
                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getLong("uses")))
                .list();
    }

    List<PersonalUse> personal(UUID dataset) {
        return copies.uses(dataset, MOST_USES);
    }
}
