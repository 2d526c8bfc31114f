package org.gongshu.procedure;

import org.gongshu.kernel.ArticleRef;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told of something in a case.
 *
 * @param article where the law wants it told; null where the platform does it by itself
 */
public record CaseNotice(
        What what, Seat to, @Nullable String step, @Nullable ArticleRef article) {

    /** What is told. */
    public enum What implements Word {
        /** There is something to do. */
        TASK,
        STARTED,
        RETURNED,
        SUPPLEMENTED,
        EXTENDED,
        URGED,
        AGREED,
        REFUSED,
        DONE,
        CORRECTED,
        CONCLUDED,
        RETRACTED,
        DUE_SOON,
        OVERDUE
    }
}
