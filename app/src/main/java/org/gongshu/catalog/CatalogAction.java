package org.gongshu.catalog;

import org.gongshu.ledger.AuditAction;

/** What is recorded of the catalog. */
public enum CatalogAction implements AuditAction {
    ENTRY_DRAFTED("catalog.entry-drafted"),
    ENTRY_REVISED("catalog.entry-revised"),
    EDITION_PUBLISHED("catalog.edition-published"),
    ENTRY_MOUNTED("catalog.entry-mounted"),
    ENTRY_RETIRED("catalog.entry-retired");

    private final String code;

    CatalogAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
