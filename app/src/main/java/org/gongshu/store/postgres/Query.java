package org.gongshu.store.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gongshu.store.Column;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowFilter;
import org.gongshu.store.Selection;

/** A selection as a statement: identifiers from the layout, values bound. */
record Query(String sql, List<Object> values) {

    /** In the order of the layout, from where the selection goes on. */
    static Query of(Generation generation, Selection selection) {
        Query unordered = unordered(generation, selection);
        String limit = selection.limit() > 0 ? " LIMIT " + selection.limit() : "";
        String order = " ORDER BY " + Names.list(generation.layout().order());
        return new Query(unordered.sql() + order + limit, unordered.values());
    }

    /** The same rows in whatever order is cheapest, all of them. */
    static Query unordered(Generation generation, Selection selection) {
        Layout layout = generation.layout();
        List<Object> values = new ArrayList<>();
        List<String> conditions = conditions(layout, selection.conditions(), values);
        List<Object> after = selection.after();
        if (after != null) {
            conditions.add(after(layout, after));
            values.addAll(after);
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return new Query(
                "SELECT %s FROM %s%s".formatted(columns(layout, selection), Names.tableOf(generation.id()), where),
                values);
    }

    /** The conditions as SQL; their values are added to {@code values} in the order of their marks. */
    static List<String> conditions(Layout layout, List<RowFilter> filters, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        for (RowFilter filter : filters) {
            conditions.add(condition(columnOf(layout, filter.column()), filter));
            values.addAll(filter.values());
        }
        return conditions;
    }

    private static String columns(Layout layout, Selection selection) {
        return selection.columns().stream()
                .map(name -> Names.quoted(columnOf(layout, name).name()))
                .collect(Collectors.joining(", "));
    }

    static Column columnOf(Layout layout, String name) {
        return switch (name) {
            case "_line" -> Layout.LINE;
            case "_marks" -> Layout.MARKS;
            case "_disputed" -> Layout.DISPUTED;
            default ->
                layout.findColumn(name).orElseThrow(() -> new IllegalArgumentException("no such column: " + name));
        };
    }

    private static String condition(Column column, RowFilter filter) {
        String name = Names.quoted(column.name());
        return switch (filter.comparison()) {
            case EQUAL -> name + " = ?";
            case NOT_EQUAL -> name + " <> ?";
            case LESS -> name + " < ?";
            case AT_MOST -> name + " <= ?";
            case GREATER -> name + " > ?";
            case AT_LEAST -> name + " >= ?";
            case IN -> name + " IN (" + marks(filter.values().size()) + ")";
            case BEGINS_WITH -> "starts_with(" + name + "::text, ?)";
            case IS_MISSING -> name + " IS NULL";
            case IS_PRESENT -> name + " IS NOT NULL";
        };
    }

    private static String after(Layout layout, List<Object> after) {
        if (after.size() != layout.order().size()) {
            throw new IllegalArgumentException("a position has one value for each column of the order");
        }
        return "(" + Names.list(layout.order()) + ") > (" + marks(after.size()) + ")";
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
