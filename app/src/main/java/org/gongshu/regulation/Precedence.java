package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;

/** Where a national text displaces a local rule: which aspect, for which kinds. */
public record Precedence(Aspect aspect, Set<ProcedureKind> kinds, ArticleRef article) {

    public Precedence {
        kinds = Set.copyOf(kinds);
    }

    /** What is displaced. */
    public enum Aspect implements Word {
        /** Who decides. */
        DECIDER,
        /** Which basis suffices. */
        BASIS
    }
}
