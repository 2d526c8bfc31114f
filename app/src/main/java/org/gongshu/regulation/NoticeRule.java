package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** Who is told when something happens. */
public record NoticeRule(Event event, List<PartyRole> to, ArticleRef article) {

    public NoticeRule {
        to = List.copyOf(to);
    }

    /** What is told. */
    public enum Event implements Word {
        STARTED,
        RETURNED,
        EXTENDED,
        AGREED,
        REFUSED,
        DONE,
        CORRECTED,
        CONCLUDED
    }
}
