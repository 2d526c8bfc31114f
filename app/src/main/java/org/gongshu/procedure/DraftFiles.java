package org.gongshu.procedure;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that come before their case. They belong to the account that uploaded them and are forgotten after a week. */
@Service
public class DraftFiles implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    DraftFiles(Database database, JdbcClient jdbc, FileStore files, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** A file that somebody brings; its name is shown and never becomes a path. */
    public record Brought(
            String name, String mediaType, @Nullable LocalDate dated, InputStream bytes) {}

    /** Keeps the file; its bytes are on the disk when this returns. */
    public Outcome<DraftFile> keep(Actor by, Brought brought) {
        FileStore.Kept kept = CaseDocuments.kept(files, brought.bytes());
        if (kept.bytes() == 0) {
            return Outcome.refused(Refusal.of(CaseProblem.DOCUMENT_EMPTY).at("file"));
        }
        Instant now = clock.instant();
        DraftFile draft = new DraftFile(
                Ids.at(now.toEpochMilli()),
                brought.name(),
                brought.mediaType(),
                brought.dated() == null ? LegalTime.dayOf(now) : brought.dated(),
                kept.bytes(),
                kept.digest(),
                now);
        return database.write(Scope.everywhere(), () -> {
            insert(by, draft);
            return Outcome.done(draft);
        });
    }

    private void insert(Actor by, DraftFile draft) {
        jdbc.sql("""
                        INSERT INTO draft_file (id, account_id, name, media_type, dated, size, digest, uploaded_at)
                        VALUES (:id, :account, :name, :mediaType, :dated, :size, :digest, :at)
                        """)
                .param("id", draft.id())
                .param("account", by.account())
                .param("name", draft.name())
                .param("mediaType", draft.mediaType())
                .param("dated", draft.dated())
                .param("size", draft.size())
                .param("digest", draft.digest())
                .param("at", CaseColumns.utc(draft.uploadedAt()))
                .update();
    }

    /** Takes a file of the actor's own out of the drafts, in the current transaction. */
    Optional<DraftFile> take(Actor by, UUID id) {
        return jdbc.sql(
                        "DELETE FROM draft_file WHERE id = :id AND account_id = :account AND uploaded_at > :since RETURNING *")
                .param("id", id)
                .param("since", CaseColumns.utc(clock.instant().minus(KEPT)))
                .param("account", by.account())
                .query(DraftFiles::draftOf)
                .optional();
    }

    private static DraftFile draftOf(ResultSet row, int number) throws SQLException {
        return new DraftFile(
                CaseColumns.id(row, "id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getObject("dated", LocalDate.class),
                row.getLong("size"),
                row.getString("digest"),
                CaseColumns.instant(row, "uploaded_at"));
    }

    @Override
    public String name() {
        return "procedure-draft-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets what was never used. The bytes stay until the file store is swept: another case may hold the same ones. */
    @Override
    public void run() {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("DELETE FROM draft_file WHERE uploaded_at <= :before")
                        .param("before", CaseColumns.utc(clock.instant().minus(KEPT)))
                        .update());
    }
}
