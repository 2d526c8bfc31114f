package org.gongshu.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.gongshu.store.RowFilter;
import org.gongshu.store.RowFilter.Comparison;
import org.gongshu.store.Selection;
import org.jspecify.annotations.Nullable;

/** A selection that names one row by its whole key, as a lookup that others can go with. */
final class KeyStatement {

    private KeyStatement() {}

    /** By what a shape is known again. */
    private record Known(UUID generation, List<String> columns, List<RowFilter> others) {}

    /** The selection's lookup, if it asks for the row of one key and goes on from nowhere. */
    static Optional<Lookup> of(Generation generation, Selection selection, Cache<Object, Lookup.Shape> shapes) {
        Layout layout = generation.layout();
        if (layout.key().isEmpty() || selection.after() != null || selection.limit() == 0) {
            return Optional.empty();
        }
        List<RowFilter> others = new ArrayList<>(selection.conditions());
        String[] line = new String[layout.key().size()];
        for (int i = 0; i < line.length; i++) {
            Object value = takeKey(layout.key().get(i), others);
            if (value == null) {
                return Optional.empty();
            }
            line[i] = value.toString();
        }
        Lookup.Shape shape = shapes.get(
                new Known(generation.id(), selection.columns(), List.copyOf(others)),
                _ -> shape(generation, selection.columns(), others));
        return Optional.of(Lookup.of(shape, List.of(new String[][] {line})));
    }

    private static @Nullable Object takeKey(String column, List<RowFilter> conditions) {
        for (RowFilter condition : conditions) {
            if (condition.comparison() == Comparison.EQUAL && condition.column().equals(column)) {
                conditions.remove(condition);
                return condition.values().getFirst();
            }
        }
        return null;
    }

    private static Lookup.Shape shape(Generation generation, List<String> columns, List<RowFilter> others) {
        Layout layout = generation.layout();
        List<Column> key = layout.order();
        List<Object> constants = new ArrayList<>();
        List<String> conditions = Query.conditions(layout, others, constants);
        for (int i = 0; i < key.size(); i++) {
            conditions.add("t." + Names.quoted(key.get(i).name()) + " = line." + asked(i));
        }
        String sql =
                "SELECT line.\"_line_asked\", %s FROM unnest(%s) WITH ORDINALITY AS line(%s, \"_line_asked\") JOIN %s t ON %s"
                        .formatted(
                                columns.stream()
                                        .map(name -> "t."
                                                + Names.quoted(Query.columnOf(layout, name)
                                                        .name()))
                                        .collect(Collectors.joining(", ")),
                                key.stream()
                                        .map(column -> "?::text[]::" + Names.comparedType(column) + "[]")
                                        .collect(Collectors.joining(", ")),
                                IntStream.range(0, key.size())
                                        .mapToObj(KeyStatement::asked)
                                        .collect(Collectors.joining(", ")),
                                Names.tableOf(generation.id()),
                                String.join(" AND ", conditions));
        List<ColumnType> types = columns.stream()
                .map(name -> Query.columnOf(layout, name).type())
                .toList();
        return new Lookup.Shape(sql, key.size(), List.copyOf(constants), types);
    }

    private static String asked(int index) {
        return "\"_asked_" + index + '"';
    }
}
