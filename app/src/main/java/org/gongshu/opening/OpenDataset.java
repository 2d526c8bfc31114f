package org.gongshu.opening;

import java.time.Instant;

/**
 * A dataset as society gets it.
 *
 * @param edition counts the parcels that were taken in
 * @param digest SHA-256 of the CSV file, in hexadecimal
 */
public record OpenDataset(
        OpenDatasetAbout about, int edition, long rows, String digest, long bytes, Instant updatedAt) {

    public String slug() {
        return about.slug();
    }
}
