package org.gongshu.organization;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/** Records in the ledger what was done to the organization, in the transaction that does it. */
@Component
class Deeds {

    private final Ledger ledger;
    private final Clock clock;

    Deeds(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records {@code action} on whatever an outcome holds, which goes on unchanged. */
    <T> Function<T, T> noted(
            Actor.Official by,
            OrganizationAction action,
            String kind,
            Function<T, UUID> id,
            Function<T, Map<String, Object>> facts) {
        return subject -> {
            LedgerEntry entry = LedgerEntry.of(
                    action, by.region(), LedgerEntry.Subject.of(kind, id.apply(subject)), actorOf(by), clock.instant());
            for (Map.Entry<String, Object> fact : facts.apply(subject).entrySet()) {
                entry = entry.fact(fact.getKey(), fact.getValue());
            }
            ledger.append(entry);
            return subject;
        };
    }

    /** The same without facts beside the subject's id. */
    <T> Function<T, T> noted(Actor.Official by, OrganizationAction action, String kind, Function<T, UUID> id) {
        return noted(by, action, kind, id, _ -> Map.of());
    }

    private static LedgerEntry.Actor actorOf(Actor.Official by) {
        return by.isPlatform()
                ? LedgerEntry.Actor.platform()
                : LedgerEntry.Actor.official(by.person(), by.post(), by.department());
    }
}
