package org.gongshu.quality;

import org.gongshu.kernel.ProblemCode;

/** Why a doubt cannot be raised or a correction not be made. */
public enum QualityProblem implements ProblemCode {
    ENTRY_NOT_FOUND("quality.entry-not-found", 404),
    OWN_ENTRY("quality.own-entry", 422),
    NOTHING_LOADED("quality.nothing-loaded", 409),
    NO_KEY("quality.no-key", 409),
    KEY_INVALID("quality.key-invalid", 422),
    KEY_MASKED("quality.key-masked", 403),
    ROW_NOT_FOUND("quality.row-not-found", 404),
    ITEM_NOT_GRANTED("quality.item-not-granted", 422),
    REASON_MISSING("quality.reason-missing", 422),
    TEXT_TOO_LONG("quality.text-too-long", 422),
    OBJECTION_MISSING("quality.objection-missing", 422),
    OBJECTION_UNASKED("quality.objection-unasked", 422),
    NOTHING_DOUBTED("quality.nothing-doubted", 422),
    ALREADY_RAISED("quality.already-raised", 409),
    NOT_BY_ITSELF("quality.not-by-itself", 409),
    VALUE_MISSING("quality.value-missing", 422),
    VALUE_REQUIRED("quality.value-required", 422),
    VALUE_INVALID("quality.value-invalid", 422),
    VALUE_TOO_LONG("quality.value-too-long", 422),
    KEY_TAKEN("quality.key-taken", 409),
    ITEM_GONE("quality.item-gone", 409),
    NOT_UNDONE("quality.not-undone", 409),
    NOT_FORWARDED("quality.not-forwarded", 409);

    private final String code;
    private final int status;

    QualityProblem(String code, int status) {
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
