package org.gongshu.collection;

import java.time.Clock;
import java.util.UUID;
import org.gongshu.ledger.Ledger;
import org.gongshu.ledger.LedgerEntry;
import org.gongshu.ledger.LedgerEntry.Subject;
import org.gongshu.organization.Actor;
import org.springframework.stereotype.Component;

/** Takes down what departments do with loads, in the transaction of the deed. */
@Component
class CollectionLedger {

    private final Ledger ledger;
    private final Clock clock;

    CollectionLedger(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void submitted(Actor.Official by, Load load) {
        ledger.append(entry(CollectionAction.LOAD_SUBMITTED, by, load)
                .fact("file-digest", load.fileDigest())
                .fact("file-bytes", load.fileBytes()));
    }

    void committed(Actor.Official by, Load load) {
        ledger.append(entry(CollectionAction.LOAD_COMMITTED, by, load)
                .fact("generation", String.valueOf(load.generation()))
                .fact("content-digest", String.valueOf(load.contentDigest()))
                .fact("rows", load.rowsLoaded())
                .fact("rejected", load.rowsRejected())
                .fact("holds", load.holds()));
    }

    void cancelled(Actor.Official by, Load load) {
        ledger.append(entry(CollectionAction.LOAD_CANCELLED, by, load));
    }

    void rulesChanged(Actor.Official by, UUID entry, int rules) {
        ledger.append(LedgerEntry.of(
                        CollectionAction.RULES_CHANGED,
                        by.region(),
                        Subject.of("catalog-entry", entry),
                        actor(by),
                        clock.instant())
                .fact("rules", rules));
    }

    private LedgerEntry entry(CollectionAction action, Actor.Official by, Load load) {
        return LedgerEntry.of(action, by.region(), Subject.of("load", load.id()), actor(by), clock.instant())
                .fact("entry", load.entry().toString());
    }

    private static LedgerEntry.Actor actor(Actor.Official by) {
        return LedgerEntry.Actor.official(by.person(), by.post(), by.department());
    }
}
