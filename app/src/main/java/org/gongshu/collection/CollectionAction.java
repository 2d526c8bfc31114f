package org.gongshu.collection;

import java.util.Locale;
import org.gongshu.ledger.AuditAction;

/** What the ledger records about the collection of data. */
enum CollectionAction implements AuditAction {
    /** A department delivered a file for an entry. */
    LOAD_SUBMITTED,
    /** A load became the data of its entry. */
    LOAD_COMMITTED,
    /** A load was given up. */
    LOAD_CANCELLED,
    /** The rules for an entry's data were changed. */
    RULES_CHANGED;

    @Override
    public String code() {
        return "collection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
