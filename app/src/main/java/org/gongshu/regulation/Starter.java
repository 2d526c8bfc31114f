package org.gongshu.regulation;

import java.util.Set;
import org.gongshu.kernel.ArticleRef;

/** Who may start a procedure; {@code kinds} limits applicants from society, empty means any. */
public record Starter(PartyRole role, Set<ApplicantKind> kinds, ArticleRef article) {

    public Starter {
        kinds = Set.copyOf(kinds);
    }
}
