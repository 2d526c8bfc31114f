package org.gongshu.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a parcel is that is not for everybody, and on what terms.
 *
 * @param listing the dataset that was applied for
 * @param purpose word of the purpose's kind, {@code public-interest}
 * @param useFor what the applicant said it is for
 * @param proofNeeded whether it is had only as long as the applicant's kind is proved
 * @param until the last day of access; null without end
 */
public record PersonalTerms(
        UUID listing,
        UUID applicant,
        String purpose,
        String useFor,
        boolean proofNeeded,
        @Nullable LocalDate until) {}
