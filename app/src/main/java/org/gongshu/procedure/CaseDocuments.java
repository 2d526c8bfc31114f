package org.gongshu.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The documents of cases: those filed by parties and those issued. */
@Service
public class CaseDocuments {

    private final Database database;
    private final DocumentTable table;
    private final CaseTables tables;
    private final CaseWriter writer;
    private final FileStore files;
    private final Cases cases;
    private final Desks desks;
    private final Ledger ledger;
    private final Clock clock;

    CaseDocuments(
            Database database,
            DocumentTable table,
            CaseTables tables,
            CaseWriter writer,
            FileStore files,
            Cases cases,
            Desks desks,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.tables = tables;
        this.writer = writer;
        this.files = files;
        this.cases = cases;
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A document that somebody brings; the name is shown and never becomes a path. */
    public record Brought(
            String evidence,
            String name,
            String mediaType,
            @Nullable LocalDate dated,
            InputStream bytes) {}

    /** Files a document in an open case that the actor has a part in. The bytes are kept before this answers. */
    public Outcome<CaseDocument> file(Actor by, UUID id, Brought brought) {
        if (!isKind(brought.evidence())) {
            return Outcome.refused(Refusal.of(CaseProblem.DOCUMENT_KIND).at("evidence"));
        }
        Optional<Case> seen = cases.findCase(by, id);
        if (seen.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        FileStore.Kept kept = kept(files, brought.bytes());
        if (kept.bytes() == 0) {
            return Outcome.refused(Refusal.of(CaseProblem.DOCUMENT_EMPTY).at("file"));
        }
        Scope there = Scope.of(seen.get().region());
        return database.write(there, () -> fileInside(by, id, brought, kept));
    }

    /** Whether this can be the word of a kind of document. */
    static boolean isKind(String evidence) {
        return evidence.matches("[a-z][a-z0-9-]{0,60}");
    }

    /** Keeps what somebody sends; a line that drops or a full disk is no refusal. */
    static FileStore.Kept kept(FileStore files, InputStream bytes) {
        try {
            return files.keep(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("A document could not be kept", broken);
        }
    }

    private Outcome<CaseDocument> fileInside(Actor by, UUID id, Brought brought, FileStore.Kept kept) {
        Case current = tables.findToChange(id).orElseThrow();
        if (!current.isOpen()) {
            return Outcome.refused(CaseProblem.CASE_CLOSED);
        }
        if (Desks.partyOf(by).filter(current::concerns).isEmpty()) {
            return Outcome.refused(CaseProblem.NOT_YOUR_TASK);
        }
        Instant now = clock.instant();
        LocalDate today = LegalTime.dayOf(now);
        CaseDocument document = new CaseDocument(
                Ids.at(now.toEpochMilli()),
                brought.evidence(),
                false,
                null,
                brought.dated() == null ? today : brought.dated(),
                brought.name(),
                brought.mediaType(),
                kept.bytes(),
                kept.digest(),
                desks.actingOf(by, today).person(),
                now);
        table.insert(current, document);
        writer.noteDocument(current, document.evidence());
        record(by, current, document, now);
        return Outcome.done(document);
    }

    /** A file that came before its case, and the evidence that it is. */
    record Draft(String evidence, DraftFile file) {}

    /** Files the drafts in a case that was just opened, in the current transaction. */
    Case attach(Actor by, Case opened, List<Draft> drafts, Instant now) {
        for (Draft draft : drafts) {
            DraftFile file = draft.file();
            CaseDocument document = new CaseDocument(
                    Ids.at(now.toEpochMilli()),
                    draft.evidence(),
                    false,
                    null,
                    file.dated(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.digest(),
                    desks.actingOf(by, LegalTime.dayOf(now)).person(),
                    now);
            table.insert(opened, document);
            record(by, opened, document, now);
        }
        return opened;
    }

    private void record(Actor by, Case current, CaseDocument document, Instant now) {
        ledger.append(LedgerEntry.of(
                        CaseAction.DOCUMENT_FILED,
                        current.region(),
                        LedgerEntry.Subject.of("case", current.id()),
                        CaseEntries.actorOf(by),
                        now)
                .fact("document", document.id().toString())
                .fact("evidence", document.evidence())
                .fact("sha256", document.digest()));
    }

    /** The documents of a case the actor may see, in the order of filing. */
    public Optional<List<CaseDocument>> listDocuments(Actor by, UUID id) {
        return cases.findCase(by, id).map(found -> database.read(Scope.of(found.region()), () -> table.list(id)));
    }

    /** Where the bytes of a document lie that {@link #listDocuments} told of. */
    public Path bytesOf(CaseDocument document) {
        return files.locate(document.digest());
    }
}
