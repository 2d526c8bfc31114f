package org.gongshu.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be answered.
 *
 * @param found what it reaches; null while that is not known
 */
record Admitted(Plan plan, Plan.@Nullable Reach found, Consumer consumer, Channel channel, Errand errand, Instant at) {

    /** The database keeps microseconds and would round up, into a millisecond after that of the use's id. */
    Admitted {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    Grant grant() {
        return plan.grant();
    }

    Plan.Reach reach() {
        if (found == null) {
            throw new IllegalStateException("a refused request reaches nothing");
        }
        return found;
    }

    LocalDate day() {
        return LegalTime.dayOf(at);
    }

    /** The record of what is about to leave. */
    UseRecord use(List<String> items, @Nullable Long rows, @Nullable Long bytes) {
        return new UseRecord(
                Ids.at(at.toEpochMilli()),
                at,
                grant(),
                channel,
                consumer,
                errand,
                items,
                reach().generation().number(),
                rows,
                bytes);
    }
}
