package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/** Whether the applicant may take the case back before it is concluded; one of the last two is there. */
public record RetractRule(
        boolean allowed,
        @Nullable ArticleRef article,
        @Nullable String interpretation) {}
