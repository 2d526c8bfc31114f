package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person of a department or an applicant signs in; it belongs to exactly one of the two. */
public record Account(
        UUID id,
        @Nullable UUID region,
        @Nullable UUID person,
        @Nullable UUID applicant,
        String login,
        AccountState state,
        Instant createdAt,
        int version) {}
