package org.gongshu.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a grant.
 *
 * @param added systems or persons that were named
 * @param removed systems or persons that no longer are
 */
public record GrantChange(
        What what,
        List<UUID> added,
        List<UUID> removed,
        @Nullable String reason,
        @Nullable UUID account,
        @Nullable UUID caseId,
        Instant at) {

    /** What became of the grant. */
    public enum What {
        ISSUED,
        SUSPENDED,
        RESUMED,
        TERMINATED,
        SYSTEMS,
        PERSONS,
        CONSENTED,
        CONSENT_WITHDRAWN
    }
}
