package org.gongshu.collection.check;

import java.util.List;
import java.util.stream.Stream;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.Layout;
import org.jspecify.annotations.Nullable;

/** What a shape means for the store. */
public final class Shapes {

    private Shapes() {}

    /** The layout of a dataset that holds tables of this shape. */
    public static Layout layoutOf(Shape shape) {
        List<Column> columns = shape.items().stream()
                .map(item -> new Column(
                        item.column(),
                        typeOf(item.kind()),
                        item.kind() == Shape.Kind.DECIMAL ? item.length() : null,
                        item.kind() == Shape.Kind.DECIMAL && item.length() != null ? item.scale() : null))
                .toList();
        List<String> key = shape.items().stream()
                .filter(Shape.Item::key)
                .map(Shape.Item::column)
                .toList();
        List<String> lookups = shape.items().stream()
                .filter(Shape.Item::lookup)
                .map(Shape.Item::column)
                .filter(column -> !key.equals(List.of(column)))
                .toList();
        return new Layout(columns, key, lookups);
    }

    /** The layout of rows that are laid over such a dataset. */
    public static Layout incrementOf(Shape shape) {
        Layout whole = layoutOf(shape);
        List<Column> columns =
                Stream.concat(whole.columns().stream(), Stream.of(Layout.GONE)).toList();
        return new Layout(columns, whole.key(), List.of());
    }

    /** The column that a finding about the key names. */
    public static @Nullable String firstKey(Shape shape) {
        return shape.items().stream()
                .filter(Shape.Item::key)
                .map(Shape.Item::column)
                .findFirst()
                .orElse(null);
    }

    private static ColumnType typeOf(Shape.Kind kind) {
        return switch (kind) {
            case TEXT -> ColumnType.TEXT;
            case INTEGER -> ColumnType.INTEGER;
            case DECIMAL -> ColumnType.DECIMAL;
            case REAL -> ColumnType.REAL;
            case TRUTH -> ColumnType.TRUTH;
            case DATE -> ColumnType.DATE;
            case TIMESTAMP -> ColumnType.TIMESTAMP;
        };
    }
}
