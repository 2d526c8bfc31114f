package org.gongshu.regulation;

import org.gongshu.ledger.AuditAction;

/** What this room records in the ledger. */
enum RegulationAction implements AuditAction {
    STANDPOINT_SET("regulation.standpoint-set"),
    TEXT_LOADED("regulation.text-loaded");

    private final String code;

    RegulationAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
