package org.gongshu.procedure;

import org.gongshu.ledger.AuditAction;

/** What the ledger records of cases. */
public enum CaseAction implements AuditAction {
    OPENED("procedure.case-opened"),
    TASK_DONE("procedure.task-done"),
    RETURNED("procedure.case-returned"),
    SUPPLEMENTED("procedure.case-supplemented"),
    EXTENSION_ASKED("procedure.extension-asked"),
    URGED("procedure.case-urged"),
    RETRACTED("procedure.case-retracted"),
    LAPSED("procedure.case-lapsed"),
    DOCUMENT_FILED("procedure.document-filed"),
    TARGET_SET("procedure.target-set");

    private final String code;

    CaseAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
