package org.gongshu.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * 同意: that data got under a grant may be used beyond it, published, or given to a third party.
 *
 * @param statements what was asked for and agreed, by evidence word ("purpose", "third-party")
 * @param until the last day for which it was given; null without end
 * @param withdrawnAt when a review took it back, or null
 */
public record GrantConsent(
        UUID id,
        UUID region,
        UUID grant,
        Map<String, String> statements,
        @Nullable LocalDate until,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    public GrantConsent {
        statements = Map.copyOf(statements);
    }
}
