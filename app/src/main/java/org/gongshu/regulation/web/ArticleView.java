package org.gongshu.regulation.web;

import java.util.List;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.Text;
import org.jspecify.annotations.Nullable;

/** The account of an article: our gist, how it is met, by what, and whether the platform already does it. */
record ArticleView(
        String article,
        Text gist,
        String standing,
        List<String> by,
        List<String> scenarios,
        boolean built,
        @Nullable Text why) {

    static ArticleView of(ArticleAccount account) {
        return new ArticleView(
                account.article().article(),
                account.gist(),
                account.standing().word(),
                account.by().stream().map(RuleRef::toString).toList(),
                account.scenarios(),
                account.built(),
                account.why());
    }
}
