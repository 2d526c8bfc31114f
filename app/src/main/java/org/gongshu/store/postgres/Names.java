package org.gongshu.store.postgres;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;

/** Identifiers and types as PostgreSQL writes them. Nothing reaches a statement but through here. */
final class Names {

    private Names() {}

    /** The identifier in quotes; quotes inside are doubled. */
    static String quoted(String identifier) {
        if (identifier.indexOf('\0') >= 0 || identifier.isEmpty()) {
            throw new IllegalArgumentException("not an identifier");
        }
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String list(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    static String tableOf(UUID generation) {
        return "dataset." + quoted("g_" + generation.toString().replace("-", ""));
    }

    /** Where rows of a generation lie that have been changed since. */
    static String formerOf(UUID generation) {
        return "dataset." + quoted("h_" + generation.toString().replace("-", ""));
    }

    static String indexOf(UUID generation, int number) {
        return quoted("g_" + generation.toString().replace("-", "") + "_" + number);
    }

    static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case DECIMAL -> decimal(column);
            case REAL -> "double precision";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
        };
    }

    /** The type of values that are compared with the column's: a decimal keeps all its digits, or it would be rounded. */
    static String comparedType(Column column) {
        return column.type() == ColumnType.DECIMAL ? "numeric" : type(column);
    }

    private static String decimal(Column column) {
        Integer precision = column.precision();
        Integer scale = column.scale();
        if (precision == null) {
            return "numeric";
        }
        return "numeric(%d,%d)".formatted(precision, scale == null ? 0 : scale);
    }
}
