package org.gongshu.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How much may be fetched; null is without limit. A legal day begins at 0:00.
 *
 * @param requestsPerDay answers a day
 * @param rowsPerDay rows (or claims verified) a day
 */
public record Quota(@Nullable Long requestsPerDay, @Nullable Long rowsPerDay) {

    public static final Quota NONE = new Quota(null, null);

    boolean wellFormed() {
        return (requestsPerDay == null || requestsPerDay > 0) && (rowsPerDay == null || rowsPerDay > 0);
    }
}
