package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** Who is told when something happens. */
public record NoticeRule(On on, List<PartyRole> to, ArticleRef article) {

    public NoticeRule {
        to = List.copyOf(to);
    }

    /** What is told. */
    public enum On implements Word {
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
