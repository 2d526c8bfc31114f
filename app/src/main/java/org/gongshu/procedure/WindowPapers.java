package org.gongshu.procedure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.springframework.stereotype.Service;

/**
 * Papers that reached the window before they were entered. Whoever enters one has uploaded its scan; nobody can name
 * another clerk, or a digest of something that was never shown.
 */
@Service
public class WindowPapers {

    private static final String EVIDENCE = "received-application";

    private final DraftFiles drafts;
    private final CaseDocuments documents;
    private final Clock clock;

    WindowPapers(DraftFiles drafts, CaseDocuments documents, Clock clock) {
        this.drafts = drafts;
        this.documents = documents;
        this.clock = clock;
    }

    /** A paper whose scan was taken from its clerk's uploads. */
    public record Taken(Received received, DraftFile scan) {}

    /** Takes the scan out of the clerk's uploads, in the current transaction. */
    public Outcome<Taken> take(Actor.Official clerk, CaseStart.AtWindow paper) {
        Optional<DraftFile> scan = drafts.take(clerk, paper.scan());
        return scan.<Outcome<Taken>>map(
                        file -> Outcome.done(new Taken(new Received(paper.on(), clerk.person(), file.digest()), file)))
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(CaseProblem.SCAN_MISSING).at("received.scan")));
    }

    /** Files the scan in a case that was just opened with it. */
    public Case file(Actor.Official clerk, Case opened, Taken taken) {
        return documents.attach(clerk, opened, List.of(draftOf(taken)), clock.instant());
    }

    static CaseDocuments.Draft draftOf(Taken taken) {
        return new CaseDocuments.Draft(EVIDENCE, taken.scan());
    }
}
