package org.gongshu.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads datasets for delivery, as a role that can only read them. Values come as text: numbers and days as they are
 * written, moments with a T, truth as {@code true} and {@code false}.
 */
public interface DatasetReader {

    /** Takes one row; the array is used again for the next. */
    interface RowSink {
        void row(@Nullable String[] values) throws IOException;
    }

    /** Takes one line of CSV with its end. */
    interface LineSink {
        void line(byte[] line) throws IOException;
    }

    /** What became of a claim about one row. */
    enum Match {
        /** There is such a row, and all values claimed are its values. */
        YES,
        /** There is such a row, and a value differs or is missing. */
        NO,
        /** There is no such row. */
        NOT_FOUND
    }

    /**
     * Claims about rows.
     *
     * @param key columns that together tell a row, of the layout's key
     * @param compared columns whose values are claimed
     * @param claims the values of one claim each, key first; read with {@link ColumnValues#parse} before
     */
    record Claims(List<String> key, List<String> compared, List<List<Object>> claims) {
        public Claims {
            key = List.copyOf(key);
            compared = List.copyOf(compared);
            claims = List.copyOf(claims);
        }
    }

    /** Few rows in one statement, in the order of the layout. */
    void page(Generation generation, Selection selection, RowSink sink) throws IOException;

    /** Any number of rows in constant memory, in the order of the layout. */
    void stream(Generation generation, Selection selection, RowSink sink) throws IOException;

    /** Any number of rows as CSV lines, written by the store itself; the rows come in no order. */
    void copy(Generation generation, Selection selection, LineSink sink) throws IOException;

    /** One answer for each claim, in their order; rows outside {@code scope} do not exist. */
    List<Match> match(Generation generation, Claims claims, List<RowFilter> scope) throws IOException;
}
