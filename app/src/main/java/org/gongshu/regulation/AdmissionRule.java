package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * How something comes into the catalog.
 *
 * @param procedure id of the procedure that does it, null where the text does not know the thing
 * @param article the article, or null where {@code interpretation} names what the silence was read as
 */
public record AdmissionRule(
        Way way,
        @Nullable String procedure,
        @Nullable ArticleRef article,
        @Nullable String interpretation) {

    /** Registered by its owner alone, reviewed by somebody else, or unknown to the text. */
    public enum Way implements Word {
        REGISTERED,
        REVIEWED,
        NOT_NAMED
    }
}
