package org.gongshu.collection;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * 更改许可: that an entry's data may once be changed beyond what its feed brings.
 *
 * @param withdrawnAt when a review took it back, or null
 * @param usedBy the load that was committed with it, or null
 */
public record ChangePermit(
        UUID id,
        UUID region,
        UUID entry,
        String reason,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable UUID usedBy,
        @Nullable Instant usedAt) {}
