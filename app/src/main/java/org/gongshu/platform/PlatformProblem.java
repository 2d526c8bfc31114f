package org.gongshu.platform;

import org.gongshu.kernel.ProblemCode;

/** Why the ground itself refuses a request, before any room has seen it. */
public enum PlatformProblem implements ProblemCode {
    NOT_FOUND("platform.not-found", 404),
    NOT_SIGNED_IN("platform.not-signed-in", 401),
    FORBIDDEN("platform.forbidden", 403),
    UNREADABLE_BODY("platform.unreadable-body", 400),
    /** Well-formed, but a field that must be there is not. */
    INCOMPLETE_BODY("platform.incomplete-body", 400),
    UNKNOWN_FIELD("platform.unknown-field", 400),
    UNKNOWN_PARAMETER("platform.unknown-parameter", 400),
    MISSING_PARAMETER("platform.missing-parameter", 400),
    INVALID_VALUE("platform.invalid-value", 400),
    BAD_CURSOR("platform.bad-cursor", 400),
    METHOD_NOT_ALLOWED("platform.method-not-allowed", 405),
    UNSUPPORTED_MEDIA_TYPE("platform.unsupported-media-type", 415),
    NOT_ACCEPTABLE("platform.not-acceptable", 406),
    TOO_LARGE("platform.too-large", 413),
    VERSION_REQUIRED("platform.version-required", 428),
    VERSION_CHANGED("platform.version-changed", 412),
    KEY_REUSED("platform.key-reused", 409),
    KEY_IN_PROGRESS("platform.key-in-progress", 409),
    KEY_ANSWER_LOST("platform.key-answer-lost", 409),
    INTERNAL("platform.internal", 500);

    private final String code;
    private final int status;

    PlatformProblem(String code, int status) {
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
