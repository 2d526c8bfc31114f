package org.gongshu.regulation;

import org.jspecify.annotations.Nullable;

/**
 * How periods are counted under a regulation. The start day never counts.
 *
 * @param dayPeriodEndingOnHoliday what happens to a period in days of the calendar whose last day is no working day
 * @param interpretation the interpretation that answers this where the text is silent, or null
 */
public record Counting(
        RollOver dayPeriodEndingOnHoliday, @Nullable String interpretation) {

    /** The end of a period that falls on a day off. */
    public enum RollOver implements Word {
        /** It ends on the next working day. */
        ROLLS,
        /** It ends where it falls. */
        STAYS
    }
}
