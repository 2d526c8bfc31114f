package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What is done about one article.
 *
 * @param gist our own sentence, never the text's
 * @param by the rules that meet it
 * @param scenarios ids of the scenarios that prove it
 * @param built whether the platform already does it; false is shown as not yet built
 * @param why the reason where nothing is done, or which text is not at hand; null otherwise
 */
public record ArticleAccount(
        ArticleRef article,
        Text gist,
        Standing standing,
        List<RuleRef> by,
        List<String> scenarios,
        boolean built,
        @Nullable Text why) {

    public ArticleAccount {
        by = List.copyOf(by);
        scenarios = List.copyOf(scenarios);
    }

    /** How an article is met. */
    public enum Standing implements Word {
        /** The platform makes it so, and scenarios prove it. */
        ENFORCED,
        /** A function or report serves it. */
        SUPPORTED,
        /** It points to a text that is not at hand. */
        REFERRED,
        /** It asks nothing of a program. */
        OUTSIDE
    }
}
