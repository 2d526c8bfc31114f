package org.gongshu.quality;

import java.time.Instant;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.gongshu.regulation.CaseOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes corrections down in the ledger. Keys and values may tell of people: the log holds commitments to them. */
@Component
class CorrectionLedger {

    private final Ledger ledger;

    CorrectionLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void disputed(Correction correction, Actor.Official by) {
        LedgerEntry entry = about(
                        QualityAction.ROW_DISPUTED,
                        correction,
                        LedgerEntry.Actor.official(by.person(), by.post(), by.department()),
                        correction.raisedAt())
                .fact("raisedBy", correction.raisedBy().word());
        entry = personal(entry, "doubted", correction.doubted());
        entry = personal(entry, "proposed", correction.proposed());
        ledger.append(personal(entry, "objection", correction.objection()));
    }

    /** Who decided stands in the entries of the case. */
    void corrected(Correction correction, int version, Instant at) {
        LedgerEntry entry = about(QualityAction.VALUE_CORRECTED, correction, LedgerEntry.Actor.platform(), at)
                .fact("dataVersion", version);
        entry = personal(entry, "former", correction.former());
        ledger.append(personal(entry, "corrected", correction.corrected()));
    }

    void ended(Correction correction, CaseOutcome outcome, Instant at) {
        ledger.append(about(QualityAction.DISPUTE_ENDED, correction, LedgerEntry.Actor.platform(), at)
                .fact("outcome", outcome.word()));
    }

    private static LedgerEntry about(QualityAction action, Correction correction, LedgerEntry.Actor actor, Instant at) {
        return LedgerEntry.of(
                        action, correction.region(), LedgerEntry.Subject.of("correction", correction.id()), actor, at)
                .fact("case", correction.caseId().toString())
                .fact("entry", correction.entry().toString())
                .fact("item", correction.item())
                .personal("key", CanonicalJson.text(correction.key().values()));
    }

    private static LedgerEntry personal(LedgerEntry entry, String name, @Nullable String value) {
        return value == null ? entry : entry.personal(name, value);
    }
}
