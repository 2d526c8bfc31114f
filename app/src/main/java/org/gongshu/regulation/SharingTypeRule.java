package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/**
 * A sharing type under a regulation.
 *
 * @param listed what the catalog must say with an entry of this type, as evidence words ("sharing-scope", "basis")
 */
public record SharingTypeRule(
        SharingType type,
        Text label,
        ArticleRef article,
        Access access,
        BasisRule basis,
        Visibility visibility,
        List<String> listed) {

    public SharingTypeRule {
        listed = List.copyOf(listed);
    }
}
