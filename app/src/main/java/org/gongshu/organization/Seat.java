package org.gongshu.organization;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody may act from now: their own, or as a deputy one of a person who is absent.
 *
 * @param deputy the {@link Deputy} that allows it, null for an own post
 * @param absent the person acted for
 */
public record Seat(
        UUID post,
        String title,
        UUID department,
        String departmentName,
        UUID region,
        Set<Role> roles,
        @Nullable UUID deputy,
        @Nullable UUID absent,
        @Nullable String absentName,
        Set<String> kinds,
        Term term) {

    public Seat {
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
    }
}
