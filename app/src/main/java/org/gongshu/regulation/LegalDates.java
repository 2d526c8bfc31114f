package org.gongshu.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a regulation, never mixed. {@code effectiveFrom} is null for a draft; {@code effectiveUntil} is the last
 * day of force, null while it lasts; {@code verifiedOn} is the day our reading was last compared with the text, and a
 * changed reading needs a new one.
 */
public record LegalDates(
        @Nullable LocalDate promulgated,
        @Nullable LocalDate published,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        LocalDate verifiedOn) {

    /** Whether the text is in force on {@code day}. */
    public boolean inForceOn(LocalDate day) {
        return effectiveFrom != null
                && !day.isBefore(effectiveFrom)
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }
}
