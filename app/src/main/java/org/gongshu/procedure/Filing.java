package org.gongshu.procedure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.springframework.stereotype.Service;

/** Opens cases for other rooms with files that came before: they are documents of the case from its first day. */
@Service
public class Filing {

    private final Database database;
    private final DraftFiles drafts;
    private final Cases cases;
    private final CaseDocuments documents;
    private final Clock clock;

    Filing(Database database, DraftFiles drafts, Cases cases, CaseDocuments documents, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.cases = cases;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Opens the case.
     *
     * @param files the id of a draft of the actor's own by the evidence that it is
     */
    public Outcome<Case> open(Actor.Official by, Opening opening, Map<String, UUID> files) {
        return database.write(
                by.scope(),
                () -> taken(by, files).then(taken -> {
                    Opening complete = opening;
                    for (CaseDocuments.Draft draft : taken) {
                        complete = complete.attach(draft.evidence());
                    }
                    return cases.open(by, complete).map(opened -> documents.attach(by, opened, taken, clock.instant()));
                }));
    }

    private Outcome<List<CaseDocuments.Draft>> taken(Actor.Official by, Map<String, UUID> files) {
        List<CaseDocuments.Draft> taken = new ArrayList<>();
        for (Map.Entry<String, UUID> file : new TreeMap<>(files).entrySet()) {
            String field = "documents." + file.getKey();
            if (!CaseDocuments.isKind(file.getKey())) {
                return Outcome.refused(Refusal.of(CaseProblem.DOCUMENT_KIND).at(field));
            }
            Optional<DraftFile> draft = drafts.take(by, file.getValue());
            if (draft.isEmpty()) {
                return Outcome.refused(
                        Refusal.of(CaseProblem.DRAFT_FILE_UNKNOWN).at(field));
            }
            taken.add(new CaseDocuments.Draft(file.getKey(), draft.get()));
        }
        return Outcome.done(taken);
    }
}
