package org.gongshu.opening;

import org.gongshu.kernel.ProblemCode;

/** Why something cannot be opened, or is not to be had. */
public enum OpeningProblem implements ProblemCode {
    DATASET_NOT_FOUND("opening.dataset-not-found", 404),
    DATASET_WITHDRAWN("opening.dataset-withdrawn", 410),
    COLUMN_UNKNOWN("opening.column-unknown", 400),
    TOO_MANY_FILTERS("opening.too-many-filters", 400),
    BAD_CURSOR("opening.bad-cursor", 400),
    LIMIT_INVALID("opening.limit-invalid", 400),
    ENTRY_NOT_FOUND("opening.entry-not-found", 404),
    NOT_MOUNTED("opening.not-mounted", 409),
    ITEMS_MISSING("opening.items-missing", 422),
    ITEM_UNKNOWN("opening.item-unknown", 422),
    ITEM_WITHHELD("opening.item-withheld", 422),
    PERSONAL_ITEM_UNMASKED("opening.personal-item-unmasked", 422),
    ALREADY_OPEN("opening.already-open", 409),
    SLUG_INVALID("opening.slug-invalid", 422),
    SLUG_TAKEN("opening.slug-taken", 409),
    LICENCE_MISSING("opening.licence-missing", 422),
    UNDO_BY_WITHDRAWAL("opening.undo-by-withdrawal", 409),
    ON_APPLICATION("opening.on-application", 403),
    OPEN_TO_ALL("opening.open-to-all", 409),
    PURPOSE_LIMITED("opening.purpose-limited", 422),
    PROOF_EXPIRED("opening.proof-expired", 403),
    COPY_NOT_FOUND("opening.copy-not-found", 404),
    COPY_ENDED("opening.copy-ended", 410),
    COPY_EXPIRED("opening.copy-expired", 403),
    PROMISE_NOT_FOUND("opening.promise-not-found", 404),
    PROMISE_KEPT("opening.promise-kept", 409),
    REVIEW_IS_FINAL("opening.review-is-final", 409),
    ALREADY_WITHDRAWN("opening.already-withdrawn", 409),
    NOT_WITHDRAWN("opening.not-withdrawn", 409),
    UNDO_BY_REOPENING("opening.undo-by-reopening", 409),
    TYPE_BY_CHANGE("opening.type-by-change", 409);

    private final String code;
    private final int status;

    OpeningProblem(String code, int status) {
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
