package org.gongshu.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads values of columns from text, as requests bring them. */
public final class ColumnValues {

    private ColumnValues() {}

    /** The value, or empty where the text is none of the column's type. */
    public static Optional<Object> parse(Column column, String text) {
        try {
            return Optional.of(
                    switch (column.type()) {
                        case TEXT -> text;
                        case INTEGER -> Long.valueOf(text);
                        case DECIMAL -> new BigDecimal(text);
                        case REAL -> Double.valueOf(text);
                        case TRUTH -> truth(text);
                        case DATE -> LocalDate.parse(text);
                        case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
                    });
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }
}
