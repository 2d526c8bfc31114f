package org.gongshu.regulation.reading;

import java.util.stream.Collectors;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.Text;

/** How each article is met, as a table to read on a terminal. */
public final class CoverageTable {

    private CoverageTable() {}

    public static String of(Regulation regulation, boolean chinese) {
        StringBuilder out = new StringBuilder();
        out.append(pick(regulation.title(), chinese)).append('\n');
        for (ArticleAccount account : regulation.articles()) {
            out.append(row(account, chinese)).append('\n');
        }
        long built =
                regulation.articles().stream().filter(ArticleAccount::built).count();
        int all = regulation.articles().size();
        out.append(
                chinese
                        ? "共 " + all + " 条，其中平台已经做到 " + built + " 条。\n"
                        : all + " articles, of which the platform already meets " + built + ".\n");
        return out.toString();
    }

    private static String row(ArticleAccount account, boolean chinese) {
        String by = account.by().stream().map(RuleRef::toString).collect(Collectors.joining(", "));
        Text why = account.why();
        return "%3s  %s  %s%n     %s"
                .formatted(
                        account.article().article(),
                        standing(account, chinese),
                        pick(account.gist(), chinese),
                        why == null ? by : pick(why, chinese));
    }

    private static String standing(ArticleAccount account, boolean chinese) {
        String word = switch (account.standing()) {
            case ENFORCED -> chinese ? "强制落实" : "enforced";
            case SUPPORTED -> chinese ? "功能支持" : "supported";
            case REFERRED -> chinese ? "指引他文" : "referred";
            case OUTSIDE -> chinese ? "不涉系统" : "outside";
        };
        boolean pending = !account.built() && !account.by().isEmpty();
        return pending ? word + (chinese ? "（未建成）" : " (not yet built)") : word;
    }

    private static String pick(Text text, boolean chinese) {
        return chinese ? text.zh() : text.en();
    }
}
