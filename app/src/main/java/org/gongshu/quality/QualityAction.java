package org.gongshu.quality;

import org.gongshu.ledger.AuditAction;

/** What is recorded of corrections. */
public enum QualityAction implements AuditAction {
    ROW_DISPUTED("quality.row-disputed"),
    VALUE_CORRECTED("quality.value-corrected"),
    DISPUTE_ENDED("quality.dispute-ended");

    private final String code;

    QualityAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
