package org.gongshu.regulation;

import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What another layer of the law says of a case that runs by this one.
 *
 * @param article of the national text that settles which of the two gives way; null where both bind
 */
public record Companion(
        Procedure procedure,
        Regulation from,
        Standing standing,
        @Nullable ArticleRef article) {

    /** Whether it still counts. */
    public enum Standing implements Word {
        /** Its clocks, evidence, notices and grounds of refusal bind as well. */
        BINDS,
        /** The national text decides in its stead. */
        DISPLACED,
        /** The local rule is shorter or more direct, and the national text lets it stand. */
        YIELDS
    }
}
