package org.gongshu.opening;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What a department has agreed to open on somebody's demand.
 *
 * @param wanted what was demanded, in the words of whoever did
 * @param caseId the case in which it was agreed: the answer, or the review that replaced it
 * @param keptBy the case by which it is being opened, or null
 */
public record Promise(
        UUID id,
        UUID region,
        UUID department,
        String title,
        String wanted,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant givenAt,
        @Nullable UUID keptBy,
        @Nullable Instant keptAt) {}
