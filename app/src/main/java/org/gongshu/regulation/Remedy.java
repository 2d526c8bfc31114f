package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** Where somebody can go who is not satisfied. */
public sealed interface Remedy {

    /** Another case on this platform: {@code who} may start one of {@code kind}, answered by {@code to}. */
    record Appeal(List<CaseOutcome> after, PartyRole who, ProcedureKind kind, PartyRole to, ArticleRef article)
            implements Remedy {
        public Appeal {
            after = List.copyOf(after);
        }
    }

    /** A way outside the platform that is pointed out with the reply. */
    record Hint(List<CaseOutcome> after, Way way, ArticleRef article) implements Remedy {
        public Hint {
            after = List.copyOf(after);
        }
    }

    /** Ways outside the platform. */
    enum Way implements Word {
        /** 行政复议 */
        RECONSIDERATION,
        /** 行政诉讼 */
        LITIGATION
    }
}
