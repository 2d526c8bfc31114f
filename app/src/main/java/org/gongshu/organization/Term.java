package org.gongshu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one legal day to another, both included; without {@code until} it has no end yet. */
public record Term(LocalDate from, @Nullable LocalDate until) {

    public Term {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a term ends before it begins");
        }
    }

    public static Term from(LocalDate day) {
        return new Term(day, null);
    }

    /** Whether the two days can be a term at all. */
    public static boolean isValid(LocalDate from, @Nullable LocalDate until) {
        return until == null || !until.isBefore(from);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Term other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
