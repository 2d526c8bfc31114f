package org.gongshu.delivery;

import org.gongshu.kernel.ProblemCode;

/** Why nothing is delivered, or a grant cannot stand as it is wanted. */
public enum DeliveryProblem implements ProblemCode {
    GRANT_NOT_FOUND("delivery.grant-not-found", 404),
    GRANT_EXPIRED("delivery.grant-expired", 403),
    GRANT_SUSPENDED("delivery.grant-suspended", 403),
    GRANT_TERMINATED("delivery.grant-terminated", 403),
    WRONG_MODE("delivery.wrong-mode", 403),
    WRONG_SYSTEM("delivery.wrong-system", 403),
    WRONG_PERSON("delivery.wrong-person", 403),
    OPERATOR_MISSING("delivery.operator-missing", 400),
    MATTER_MISSING("delivery.matter-missing", 400),
    MATTER_NUMBER_MISSING("delivery.matter-number-missing", 400),
    HEADER_INVALID("delivery.header-invalid", 400),
    MATTER_NOT_GRANTED("delivery.matter-not-granted", 403),
    ITEM_NOT_GRANTED("delivery.item-not-granted", 403),
    ITEM_MASKED("delivery.item-masked", 403),
    FILTER_INVALID("delivery.filter-invalid", 400),
    FILTER_MISSING("delivery.filter-missing", 400),
    QUOTA_EXCEEDED("delivery.quota-exceeded", 429),
    CLAIMS_MISSING("delivery.claims-missing", 400),
    CLAIMS_TOO_MANY("delivery.claims-too-many", 400),
    CLAIM_INVALID("delivery.claim-invalid", 400),
    NOTHING_LOADED("delivery.nothing-loaded", 409),
    ITEM_GONE("delivery.item-gone", 409),
    BAD_CURSOR("delivery.bad-cursor", 400),
    RECORD_NOT_WRITTEN("delivery.record-not-written", 503),
    ITEMS_MISSING("delivery.items-missing", 400),
    ITEM_REPEATED("delivery.item-repeated", 400),
    UNTIL_PAST("delivery.until-past", 400),
    RETENTION_TOO_SHORT("delivery.retention-too-short", 400),
    QUOTA_INVALID("delivery.quota-invalid", 400),
    CONDITION_INVALID("delivery.condition-invalid", 400),
    REASON_MISSING("delivery.reason-missing", 400),
    NOT_THE_USER("delivery.not-the-user", 403),
    NOT_YOURS_TO_END("delivery.not-yours-to-end", 403),
    ALREADY_ENDED("delivery.already-ended", 409),
    SYSTEM_UNKNOWN("delivery.system-unknown", 400),
    PERSON_UNKNOWN("delivery.person-unknown", 400);

    private final String code;
    private final int status;

    DeliveryProblem(String code, int status) {
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
