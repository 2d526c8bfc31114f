package org.gongshu.store;

import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param name as the catalog has it; always quoted, never built from anything else
 * @param precision digits of a decimal, null without limit
 * @param scale digits behind the point, null without limit
 */
public record Column(
        String name,
        ColumnType type,
        @Nullable Integer precision,
        @Nullable Integer scale) {

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, null, null);
    }
}
