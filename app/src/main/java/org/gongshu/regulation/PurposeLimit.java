package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;

/** Applicants of these kinds may use opened data for these purposes only. */
public record PurposeLimit(Set<ApplicantKind> applicants, Set<UsePurpose> purposes, ArticleRef article) {

    public PurposeLimit {
        applicants = Set.copyOf(applicants);
        purposes = Set.copyOf(purposes);
    }
}
