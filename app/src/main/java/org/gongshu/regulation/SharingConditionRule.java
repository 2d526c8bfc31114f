package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/**
 * A kind of condition that the text lets an owner set for conditionally shared data.
 *
 * @param listed what the catalog must say with a condition of this kind, as evidence words ("departments", "use")
 */
public record SharingConditionRule(ConditionKind condition, Text label, List<String> listed, ArticleRef article) {

    public SharingConditionRule {
        listed = List.copyOf(listed);
    }
}
