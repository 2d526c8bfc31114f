package org.gongshu.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * 应用场景: what may be had for one service matter without asking the providers again.
 *
 * @param matterCode the service matter that it is for
 * @param departments who may have it
 * @param until the last day on which it covers an application; null without end
 * @param endedAt when a review took it back, or null
 */
public record Scenario(
        UUID id,
        UUID region,
        String name,
        String matterCode,
        String description,
        Set<UUID> departments,
        List<Part> entries,
        @Nullable LocalDate until,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant approvedAt,
        @Nullable Instant endedAt) {

    public Scenario {
        departments = Set.copyOf(departments);
        entries = List.copyOf(entries);
    }

    /** What of an entry belongs to it: the least that the matter needs. */
    public record Part(UUID entry, String name, Set<UUID> items) {

        public Part {
            items = Set.copyOf(items);
        }
    }

    /** Whether it holds on a day. */
    boolean covers(LocalDate day) {
        return endedAt == null && (until == null || !day.isAfter(until));
    }

    /** Whether these items of the entry belong to it. */
    boolean holds(UUID entry, Set<UUID> items) {
        return entries.stream()
                .anyMatch(part -> part.entry().equals(entry) && part.items().containsAll(items));
    }
}
