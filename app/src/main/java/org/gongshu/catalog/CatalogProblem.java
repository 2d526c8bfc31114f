package org.gongshu.catalog;

import org.gongshu.kernel.ProblemCode;

/** Why the catalog refuses something. */
public enum CatalogProblem implements ProblemCode {
    BLANK("catalog.blank", 422),
    TOO_LONG("catalog.too-long", 422),
    CATEGORY_UNKNOWN("catalog.category-unknown", 422),
    FORMAT_MISSING("catalog.format-missing", 422),
    ITEMS_MISSING("catalog.items-missing", 422),
    ITEM_REPEATED("catalog.item-repeated", 422),
    COLUMN_INVALID("catalog.column-invalid", 422),
    LENGTH_MISSING("catalog.length-missing", 422),
    LENGTH_INVALID("catalog.length-invalid", 422),
    GRADE_INVALID("catalog.grade-invalid", 422),
    MASK_UNFIT("catalog.mask-unfit", 422),
    BASIS_MISSING("catalog.basis-missing", 422),
    BASIS_NOT_ACCEPTED("catalog.basis-not-accepted", 422),
    PROVISION_UNKNOWN("catalog.provision-unknown", 422),
    CONDITIONS_MISSING("catalog.conditions-missing", 422),
    BASIC_ITEM_RESTRICTED("catalog.basic-item-restricted", 422),
    REGISTER_UNKNOWN("catalog.register-unknown", 422),
    FIELD_REQUIRED("catalog.field-required", 422),
    SHARED_DATA_NOT_OPENED("catalog.shared-data-not-opened", 422),
    WRONG_STATE("catalog.wrong-state", 409),
    NOT_PUBLISHED("catalog.not-published", 409),
    ALREADY_MOUNTED("catalog.already-mounted", 409),
    NO_COMMITTED_LOAD("catalog.no-committed-load", 409),
    FEED_INVALID("catalog.feed-invalid", 422),
    NOTHING_CHANGED("catalog.nothing-changed", 422),
    ITEM_OF_ANOTHER("catalog.item-of-another", 422),
    NOTHING_WITHHELD("catalog.nothing-withheld", 409),
    UNDO_BY_CHANGE("catalog.undo-by-change", 409),
    UNDO_BY_RETIREMENT("catalog.undo-by-retirement", 409),
    TOO_MANY("catalog.too-many", 422),
    NO_LAW("catalog.no-law", 409);

    private final String code;
    private final int status;

    CatalogProblem(String code, int status) {
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
