package org.gongshu.sharing;

import org.gongshu.kernel.ProblemCode;

/** Why an application for shared data cannot be made. */
public enum SharingProblem implements ProblemCode {
    NOTHING_WANTED("sharing.nothing-wanted", 422),
    TOO_MUCH_WANTED("sharing.too-much-wanted", 422),
    ENTRY_NOT_FOUND("sharing.entry-not-found", 404),
    NOT_MOUNTED("sharing.not-mounted", 409),
    OWN_ENTRY("sharing.own-entry", 422),
    ITEMS_MISSING("sharing.items-missing", 422),
    ITEM_UNKNOWN("sharing.item-unknown", 422),
    ITEM_WITHHELD("sharing.item-withheld", 403),
    MODE_NOT_OFFERED("sharing.mode-not-offered", 422),
    CONDITION_ITEM_UNKNOWN("sharing.condition-item-unknown", 422),
    CONDITION_INVALID("sharing.condition-invalid", 422),
    PURPOSE_MISSING("sharing.purpose-missing", 422),
    PROVISION_UNKNOWN("sharing.provision-unknown", 422),
    UNTIL_PAST("sharing.until-past", 422),
    RETENTION_TOO_SHORT("sharing.retention-too-short", 422),
    SYSTEM_UNKNOWN("sharing.system-unknown", 422),
    MATTER_MISSING("sharing.matter-missing", 422),
    DAY_INVALID("sharing.day-invalid", 422),
    SCENARIO_EMPTY("sharing.scenario-empty", 409),
    GRANT_ENDED("sharing.grant-ended", 409),
    APPLY_AGAIN("sharing.apply-again", 409),
    CATALOG_AGAIN("sharing.catalog-again", 409),
    NO_LAW("sharing.no-law", 409);

    private final String code;
    private final int status;

    SharingProblem(String code, int status) {
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
