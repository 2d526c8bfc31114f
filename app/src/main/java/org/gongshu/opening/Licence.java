package org.gongshu.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * 利用授权: what an applicant was agreed to have of something that is listed.
 *
 * @param order the dataset that was applied for
 * @param purpose word of the purpose's kind
 * @param proofNeeded whether it is had only as long as the applicant's kind is proved
 * @param edition of the parcel sent last; 0 before the first
 * @param endedAt when it was taken back, or null
 */
public record Licence(
        UUID id,
        UUID region,
        UUID order,
        UUID entry,
        UUID grant,
        UUID applicant,
        String purpose,
        String useFor,
        boolean proofNeeded,
        @Nullable LocalDate until,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant givenAt,
        int edition,
        @Nullable Integer sentVersion,
        @Nullable Instant endedAt) {}
