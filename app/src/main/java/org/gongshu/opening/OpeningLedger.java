package org.gongshu.opening;

import java.util.UUID;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.procedure.Conclusion;
import org.springframework.stereotype.Component;

/** What the ledger records of opening, in the transaction of the case that decided it. */
@Component
class OpeningLedger {

    private final Ledger ledger;

    OpeningLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void record(OpeningAction action, Conclusion conclusion, String kind, UUID id) {
        ledger.append(LedgerEntry.of(
                        action,
                        conclusion.region(),
                        LedgerEntry.Subject.of(kind, id),
                        LedgerEntry.Actor.platform(),
                        conclusion.at())
                .fact("case", conclusion.caseId().toString())
                .fact("article", conclusion.article().toString()));
    }
}
