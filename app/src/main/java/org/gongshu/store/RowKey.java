package org.gongshu.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells one row by the values of its key, as text. */
public record RowKey(Map<String, String> values) {

    public RowKey {
        SortedMap<String, String> sorted = new TreeMap<>(values);
        values = Collections.unmodifiableSortedMap(sorted);
    }

    /** The conditions that find the row; empty where these are not exactly the layout's key, or a value is none of it. */
    public Optional<List<RowFilter>> in(Layout layout) {
        if (layout.key().isEmpty() || values.size() != layout.key().size()) {
            return Optional.empty();
        }
        List<RowFilter> filters = new ArrayList<>();
        for (Column column : layout.order()) {
            String text = values.get(column.name());
            if (text == null || text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            ColumnValues.parse(column, text).ifPresent(value -> filters.add(RowFilter.equal(column.name(), value)));
        }
        return filters.size() == values.size() ? Optional.of(filters) : Optional.empty();
    }

    /** The same key in the one spelling that its values have in the layout. */
    public Optional<RowKey> settledIn(Layout layout) {
        return in(layout).map(filters -> {
            Map<String, String> settled = new TreeMap<>();
            filters.forEach(filter ->
                    settled.put(filter.column(), spelled(filter.values().getFirst())));
            return new RowKey(settled);
        });
    }

    /** The key of the row after one of its values has changed. */
    public RowKey with(String column, Object value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(column, spelled(value));
        return new RowKey(changed);
    }

    private static String spelled(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** Values of keys are data of people: they stay out of every log. */
    @Override
    public String toString() {
        return "RowKey" + values.keySet();
    }
}
