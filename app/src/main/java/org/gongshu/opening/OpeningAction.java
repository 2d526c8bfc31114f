package org.gongshu.opening;

import org.gongshu.ledger.AuditAction;

/** What is recorded of opening, beside the cases themselves. */
public enum OpeningAction implements AuditAction {
    PARCEL_SENT("opening.parcel-sent");

    private final String code;

    OpeningAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
