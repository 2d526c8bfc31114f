package org.gongshu.regulation;

import org.jspecify.annotations.Nullable;

/** When a duty falls due. */
public sealed interface Cadence {

    /** It stands always. */
    record Standing() implements Cadence {}

    /** At least once in every period; {@code amount} is null where the text says "regularly" and no more. */
    record Periodic(@Nullable Integer amount, Period period) implements Cadence {}

    /** Whenever something happens, within the clock. */
    record Triggered(Text trigger, Clock clock) implements Cadence {}

    /** Periods of the calendar. */
    enum Period implements Word {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /** 定期: no number in the text. */
        REGULARLY
    }
}
