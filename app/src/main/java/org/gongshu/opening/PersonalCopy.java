package org.gongshu.opening;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's own copy of a dataset, on the opening side.
 *
 * @param digest SHA-256 of the CSV file, in hexadecimal
 * @param endedAt since when it is not served any more, or null
 */
public record PersonalCopy(
        UUID id,
        OpenDatasetAbout about,
        int edition,
        String digest,
        long bytes,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    public PersonalTerms terms() {
        return Objects.requireNonNull(about.personal());
    }
}
