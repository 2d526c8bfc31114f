package org.gongshu.regulation;

import org.gongshu.kernel.ProblemCode;

/** Why a request about the law is refused. */
public enum RegulationProblem implements ProblemCode {
    NOT_FOUND("regulation.not-found", 404),
    ARTICLE_NOT_FOUND("regulation.article-not-found", 404),
    NO_REGULATION("regulation.none-in-force", 404),
    NOT_COMPLETE("regulation.not-complete", 422),
    NOT_IN_FORCE("regulation.not-in-force", 422),
    OVERLAPS("regulation.overlaps", 409),
    NATIONAL("regulation.national", 422),
    STANDPOINT_AHEAD("regulation.standpoint-ahead", 422),
    TEXT_NOT_LOADED("regulation.text-not-loaded", 404),
    TEXT_NOT_YOURS("regulation.text-not-yours", 403),
    TEXT_UNREADABLE("regulation.text-unreadable", 422),
    TEXT_TOO_LONG("regulation.text-too-long", 413),
    TEXT_ARTICLE_MISSING("regulation.text-article-missing", 422),
    TEXT_ARTICLE_TOO_MANY("regulation.text-article-too-many", 422);

    private final String code;
    private final int status;

    RegulationProblem(String code, int status) {
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
