package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which regulation a region stands, and when.
 *
 * @param until the last day, null while it lasts
 */
public record Assignment(
        UUID id,
        UUID region,
        String regulation,
        LocalDate from,
        @Nullable LocalDate until) {

    public Assignment {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("It ends before it begins: " + from + " to " + until);
        }
    }

    /** Whether it holds on {@code day}. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
