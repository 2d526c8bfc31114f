package org.gongshu.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.organization.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what happens to entries, in the transaction in which it happens. */
@Component
class CatalogLedger {

    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;

    CatalogLedger(Ledger ledger, JsonMapper json, Clock clock) {
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    void byPerson(CatalogAction action, Actor.Official by, CatalogEntry entry) {
        ledger.append(entryOf(action, entry, LedgerEntry.Actor.official(by.person(), by.post(), by.department())));
    }

    /** What a case brought about; who decided stands in the entries of the case. */
    void byCase(CatalogAction action, UUID caseId, CatalogEntry entry) {
        ledger.append(entryOf(action, entry, LedgerEntry.Actor.platform()).fact("case", caseId.toString()));
    }

    private LedgerEntry entryOf(CatalogAction action, CatalogEntry entry, LedgerEntry.Actor actor) {
        LedgerEntry.Subject subject = LedgerEntry.Subject.of("catalog-entry", entry.id());
        return LedgerEntry.of(action, entry.region(), subject, actor, clock.instant())
                .fact("code", entry.code())
                .fact("edition", entry.edition())
                .fact("content", digest(entry.content()));
    }

    /** The digest of what the entry says, by which a copy of an edition can be checked. */
    private String digest(EntryContent content) {
        try {
            byte[] canonical = CanonicalJson.bytes(json.convertValue(content, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("the JDK has no SHA-256", absent);
        }
    }
}
