package org.gongshu.store;

import java.util.List;
import java.util.Optional;

/**
 * The shape of a dataset's rows.
 *
 * @param key columns that together tell one row from every other; empty where there is no key
 * @param lookups further columns by which rows are found
 */
public record Layout(List<Column> columns, List<String> key, List<String> lookups) {

    public Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        lookups = List.copyOf(lookups);
    }

    public Optional<Column> findColumn(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The columns in which a reader finds its place again: the key, or else the line of the source. */
    public List<Column> order() {
        return key.isEmpty()
                ? List.of(LINE)
                : key.stream().map(name -> findColumn(name).orElseThrow()).toList();
    }

    /** The line of the source on which a row stood. Columns beginning with a low line are the platform's own. */
    public static final Column LINE = Column.of("_line", ColumnType.INTEGER);

    /** What the checks found about a row without turning it away: words parted by commas, or null. */
    public static final Column MARKS = Column.of("_marks", ColumnType.TEXT);

    /** Of a row of an increment: whether it takes the row of its key away. */
    public static final Column GONE = Column.of("_gone", ColumnType.TRUTH);

    /** Whether a correction of the row is being decided. */
    public static final Column DISPUTED = Column.of("_disputed", ColumnType.TRUTH);
}
