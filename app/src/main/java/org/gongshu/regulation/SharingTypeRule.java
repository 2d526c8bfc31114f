package org.gongshu.regulation;

import java.util.Collection;
import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;

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

    /** The type that data counts as which is restricted on bases of these levels: unconditional, where the text says so. */
    public SharingType countsAs(Collection<BasisLevel> cited) {
        return basis.absent() == WithoutBasis.UNCONDITIONAL && !basis.isMetBy(cited) ? SharingType.UNCONDITIONAL : type;
    }
}
