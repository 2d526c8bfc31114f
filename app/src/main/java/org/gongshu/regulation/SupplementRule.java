package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What happens when material is incomplete. {@code article}, {@code interpretation} or both are there.
 *
 * @param oneNotice whether the text wants one notice of everything missing
 * @param refusalForbidden whether incompleteness alone may not be answered by refusing
 */
public record SupplementRule(
        Running clock,
        boolean oneNotice,
        boolean refusalForbidden,
        @Nullable ArticleRef article,
        @Nullable String interpretation) {

    /** What the clock does while the applicant supplements. */
    public enum Running implements Word {
        STOPS,
        RUNS
    }
}
