package org.gongshu.regulation;

import java.util.List;
import org.gongshu.kernel.ArticleRef;

/** An agreement that must be signed before the effect; a step with the act sign-agreement collects both copies. */
public record AgreementRule(List<PartyRole> parties, Text label, ArticleRef article) {

    public AgreementRule {
        parties = List.copyOf(parties);
    }
}
