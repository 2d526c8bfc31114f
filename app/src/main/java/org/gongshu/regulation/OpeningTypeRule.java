package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;

/**
 * An opening type under a regulation.
 *
 * @param applicants who may apply where access is by application
 * @param basisPublished whether the basis of the restriction is shown to society
 */
public record OpeningTypeRule(
        OpeningType type,
        Text label,
        ArticleRef article,
        Access access,
        Set<ApplicantKind> applicants,
        BasisRule basis,
        boolean basisPublished,
        Visibility visibility) {

    public OpeningTypeRule {
        applicants = Set.copyOf(applicants);
    }
}
