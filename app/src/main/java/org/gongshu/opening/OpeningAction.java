package org.gongshu.opening;

import org.gongshu.ledger.AuditAction;

/** What is recorded of opening, beside the cases themselves. */
public enum OpeningAction implements AuditAction {
    PARCEL_SENT("opening.parcel-sent"),
    PERSONAL_PARCEL_SENT("opening.personal-parcel-sent"),
    LICENCE_GIVEN("opening.licence-given"),
    LICENCE_ENDED("opening.licence-ended"),
    DATASET_WITHDRAWN("opening.dataset-withdrawn"),
    DATASET_REOPENED("opening.dataset-reopened"),
    MARKED_STALE("opening.marked-stale"),
    STALE_LIFTED("opening.stale-lifted"),
    PROMISED("opening.promised"),
    PROMISE_TAKEN_BACK("opening.promise-taken-back");

    private final String code;

    OpeningAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
