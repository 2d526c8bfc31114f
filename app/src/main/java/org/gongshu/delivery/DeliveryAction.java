package org.gongshu.delivery;

import org.gongshu.ledger.AuditAction;

/** What delivery records in the ledger. */
public enum DeliveryAction implements AuditAction {
    GRANT_ISSUED("delivery.grant-issued"),
    GRANT_SUSPENDED("delivery.grant-suspended"),
    GRANT_RESUMED("delivery.grant-resumed"),
    GRANT_TERMINATED("delivery.grant-terminated"),
    SYSTEMS_NAMED("delivery.systems-named"),
    PERSONS_NAMED("delivery.persons-named"),
    /** Its provider agreed to use beyond the grant. */
    CONSENT_ATTACHED("delivery.consent-attached"),
    CONSENT_WITHDRAWN("delivery.consent-withdrawn"),
    /** An answer that was ready when it was recorded. */
    DELIVERED("delivery.delivered"),
    /** A longer delivery began. */
    USE_BEGUN("delivery.use-begun"),
    USE_ENDED("delivery.use-ended"),
    /** The entry that holds the records of a group of uses. */
    USES_RECORDED("delivery.uses-recorded");

    private final String code;

    DeliveryAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
