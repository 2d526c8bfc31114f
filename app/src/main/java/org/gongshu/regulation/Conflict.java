package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * Where two layers of the law do not say the same.
 *
 * @param procedure id of the lower text's procedure, null where none is concerned
 * @param lower what the lower text rests on, {@code upper} what the text above says
 * @param settledBy the article that settles which gives way, null where none does
 */
public record Conflict(
        Kind kind,
        @Nullable String procedure,
        ArticleRef lower,
        ArticleRef upper,
        @Nullable ArticleRef settledBy,
        Text what) {

    /** What the texts differ in. */
    public enum Kind implements Word {
        /** The lower text accepts a basis of a level that the one above does not accept. */
        BASIS_TOO_LOW,
        /** The lower text gives more time than the one above, or no number where that has one. */
        CLOCK_LAXER,
        /** The one above decides who decides, so the lower rule does not apply. */
        DISPLACED,
        /** The lower rule is shorter or more direct, and the one above lets it stand. */
        STANDS
    }
}
