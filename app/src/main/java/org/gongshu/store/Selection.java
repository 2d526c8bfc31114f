package org.gongshu.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a dataset is read.
 *
 * @param columns names of columns, the platform's own among them; nothing that is not named is read
 * @param conditions all of which hold
 * @param after values of the order columns of the last row already read, or null from the beginning
 * @param limit rows at most; 0 for all
 */
public record Selection(
        List<String> columns,
        List<RowFilter> conditions,
        @Nullable List<Object> after,
        int limit) {

    public Selection {
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        after = after == null ? null : List.copyOf(after);
    }

    /** All rows with these columns. */
    public static Selection of(List<String> columns) {
        return new Selection(columns, List.of(), null, 0);
    }

    public Selection where(RowFilter condition) {
        List<RowFilter> more = new java.util.ArrayList<>(conditions);
        more.add(condition);
        return new Selection(columns, more, after, limit);
    }

    public Selection after(List<Object> values) {
        return new Selection(columns, conditions, values, limit);
    }

    public Selection atMost(int rows) {
        return new Selection(columns, conditions, after, rows);
    }
}
