package org.gongshu.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a dataset, complete in itself.
 *
 * @param number the version of the entry's data that readers get from it; a changed row gives it the next one
 * @param rows counted once, when it was filled
 * @param bytes of the values as stored
 * @param digest SHA-256, in hexadecimal, of the rows in the order of their source; with an increment laid over it, of
 *     its own digest and that of the increment
 * @param increment whether it holds rows to be laid over what readers get
 */
public record Generation(
        UUID id,
        UUID region,
        UUID entry,
        UUID load,
        int number,
        State state,
        Layout layout,
        long rows,
        long bytes,
        String digest,
        Instant createdAt,
        @Nullable Instant currentAt,
        @Nullable Instant formerAt,
        boolean increment) {

    /** Where a generation stands. */
    public enum State {
        /** Filled, and seen by its owner alone. */
        READY,
        /** What readers get. */
        CURRENT,
        /** What readers got before; kept for whoever must account for it. */
        FORMER,
        /** An increment that was laid over what readers get; its table is gone, its digest is kept. */
        LAID,
        /** Its table is gone, its digest is kept. */
        DROPPED
    }
}
