package org.gongshu.store;

import org.jspecify.annotations.Nullable;

/** Takes one row after another, value by value in the order of the layout. */
public interface RowWriter {

    /** No value. */
    void absent();

    void text(CharSequence value);

    void integer(long value);

    /** A decimal written as {@code -?digits[.digits]}. */
    void decimal(CharSequence digits);

    void real(double value);

    void truth(boolean value);

    /** A day, counted from 1970-01-01. */
    void date(int epochDay);

    /** A local instant in microseconds from 1970-01-01T00:00. */
    void timestamp(long epochMicros);

    /** The row is complete. */
    void endRow(long line, @Nullable String marks);

    /** The row begun is not wanted after all. */
    void dropRow();
}
