package org.gongshu.supervision;

import org.gongshu.ledger.AuditAction;

/** What the ledger records of supervision. */
public enum SupervisionAction implements AuditAction {
    RECORD_FILED("supervision.record-filed"),
    RECORD_WITHDRAWN("supervision.record-withdrawn"),
    DUTY_DONE("supervision.duty-done");

    private final String code;

    SupervisionAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
