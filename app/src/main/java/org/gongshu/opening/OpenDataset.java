package org.gongshu.opening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as society gets it.
 *
 * @param edition counts the parcels that were taken in
 * @param stale that its owner has marked it as out of date, or null
 * @param digest SHA-256 of the CSV file, in hexadecimal
 */
public record OpenDataset(
        OpenDatasetAbout about,
        int edition,
        long rows,
        String digest,
        long bytes,
        Instant updatedAt,
        @Nullable StaleMark stale) {

    public String slug() {
        return about.slug();
    }
}
