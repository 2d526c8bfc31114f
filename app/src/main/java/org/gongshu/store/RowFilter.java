package org.gongshu.store;

import java.util.List;

/** One condition on rows; its values are bound, and must have been read with {@link ColumnValues#parse}. */
public record RowFilter(String column, Comparison comparison, List<Object> values) {

    /** How a column is compared. */
    public enum Comparison {
        EQUAL,
        NOT_EQUAL,
        IN,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        BEGINS_WITH,
        IS_MISSING,
        IS_PRESENT
    }

    public RowFilter {
        values = List.copyOf(values);
    }

    public static RowFilter equal(String column, Object value) {
        return new RowFilter(column, Comparison.EQUAL, List.of(value));
    }
}
