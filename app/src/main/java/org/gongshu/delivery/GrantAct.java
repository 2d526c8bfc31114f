package org.gongshu.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a grant, when and why.
 *
 * @param account the person that acts; null where a case does
 * @param caseId the case whose effect it is; null where a person acts directly
 */
public record GrantAct(
        @Nullable UUID account,
        @Nullable UUID caseId,
        @Nullable String reason,
        Instant at) {

    public static GrantAct ofCase(UUID caseId, Instant at) {
        return new GrantAct(null, caseId, null, at);
    }

    public static GrantAct ofPerson(UUID account, @Nullable String reason, Instant at) {
        return new GrantAct(account, null, reason, at);
    }

    public GrantAct because(String newReason) {
        return new GrantAct(account, caseId, newReason, at);
    }
}
