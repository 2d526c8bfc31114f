package org.gongshu.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 使用记录: what leaves, for whom and for what; durable before the first byte.
 *
 * @param items the names of the items delivered or verified
 * @param dataVersion which version of the entry's data
 * @param rows how many rows (or claims) the answer has; null where it is still to be streamed
 * @param bytes its size
 */
public record UseRecord(
        UUID id,
        Instant at,
        Grant grant,
        Channel channel,
        Consumer consumer,
        Errand errand,
        List<String> items,
        int dataVersion,
        @Nullable Long rows,
        @Nullable Long bytes) {

    /** Whether it is streamed, so that its end is recorded later. */
    boolean isLonger() {
        return rows == null;
    }

    /** How a longer delivery ended. */
    public enum Ending {
        /** All of it left. */
        COMPLETE,
        /** It was cut, since the consumer may no longer have it. */
        CUT,
        /** The consumer went away, or something failed. */
        BROKEN
    }

    /** The end of a delivery. */
    record End(
            UseRecord use,
            Instant at,
            long rows,
            long bytes,
            Ending outcome,
            @Nullable String reason) {}

    /** A request that was refused. */
    record Refused(UUID id, Instant at, Grant grant, Channel channel, Consumer consumer, String code) {}
}
