package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;

/** What a refusal must carry. Internal rules of a department never suffice. */
public sealed interface RefusalRule {

    /** The text asks for nothing, or the procedure knows no refusal. */
    record Nothing() implements RefusalRule {}

    /** A reason in words. */
    record Reason(ArticleRef article) implements RefusalRule {}

    /** A provision of one of the accepted levels. */
    record Basis(Set<BasisLevel> accepted, ArticleRef article) implements RefusalRule {
        public Basis {
            accepted = Set.copyOf(accepted);
        }
    }

    /** A reason, or a provision of one of the accepted levels. */
    record ReasonOrBasis(Set<BasisLevel> accepted, ArticleRef article) implements RefusalRule {
        public ReasonOrBasis {
            accepted = Set.copyOf(accepted);
        }
    }
}
