package org.gongshu.ledger;

/** What the ledger records about itself. */
public enum LedgerAction implements AuditAction {
    /** The personal values of earlier entries were erased; their commitments remain. */
    PERSONAL_VALUES_ERASED("ledger.personal-values-erased");

    private final String code;

    LedgerAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
