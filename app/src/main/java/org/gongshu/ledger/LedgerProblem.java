package org.gongshu.ledger;

import org.gongshu.kernel.ProblemCode;

/** Why the ledger refuses a request. */
public enum LedgerProblem implements ProblemCode {
    /** The receipt is known, but its entry is not in a signed checkpoint yet. */
    NOT_INCLUDED_YET("ledger.not-included-yet", 409),
    /** The record behind the receipt is not what was recorded, so nothing can be proved of it. */
    RECORD_CHANGED("ledger.record-changed", 409);

    private final String code;
    private final int status;

    LedgerProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
