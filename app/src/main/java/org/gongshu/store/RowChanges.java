package org.gongshu.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes single rows of what readers get, always in the current transaction. */
public interface RowChanges {

    /**
     * A change of one value. Where the case disputes a row whose key was corrected meanwhile, that row is meant.
     *
     * @param value read with {@link ColumnValues#parse}; null for none
     * @param caseId the case that decided it
     */
    record Change(
            UUID entry, RowKey key, String column, @Nullable Object value, UUID caseId, Instant at) {

        /** The same change of the row with this key. */
        public Change of(RowKey row) {
            return new Change(entry, row, column, value, caseId, at);
        }
    }

    /** What became of a change. */
    sealed interface Changed {

        /**
         * There is a new version.
         *
         * @param former the value before, as text; null where there was none
         */
        record NewVersion(int number, @Nullable String former) implements Changed {}

        /** The row has that value already. */
        record Already(int number) implements Changed {}

        /** There is no such row any more. */
        record RowGone() implements Changed {}

        /** Another row has the key that this row would get. */
        record KeyTaken() implements Changed {}
    }

    /** Flags the row until {@link #settle}, in this and every later generation; false where there is no such row. */
    boolean dispute(UUID region, UUID entry, RowKey key, UUID caseId, Instant at);

    /** Ends the dispute of that case; the row is unflagged where no other case disputes it. */
    void settle(UUID entry, UUID caseId);

    /** Gives a row another value: the former row is kept, and the dataset has a new version. */
    Changed change(Change change);
}
