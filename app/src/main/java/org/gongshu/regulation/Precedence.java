package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;

/** Where a national text displaces a local rule or lets it stand: which aspect, for which kinds. */
public record Precedence(Aspect aspect, Set<ProcedureKind> kinds, ArticleRef article) {

    public Precedence {
        kinds = Set.copyOf(kinds);
    }

    /** What is settled. */
    public enum Aspect implements Word {
        /** Who decides. */
        DECIDER,
        /** Which basis suffices. */
        BASIS,
        /** A local rule that asks nobody stands. */
        SHORTER_STANDS
    }
}
