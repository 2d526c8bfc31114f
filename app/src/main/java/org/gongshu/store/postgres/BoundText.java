package org.gongshu.store.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Statements that take no parameters (COPY) get their values through settings of the session: the values are bound when
 * the settings are made, and the statement only names them.
 */
final class BoundText {

    private BoundText() {}

    /** The name of the setting that holds value {@code index}. */
    static String setting(int index) {
        return "gongshu.value_" + index;
    }

    /** {@code sql} with each parameter replaced by its setting; marks inside quoted names are left alone. */
    static String settingsFor(String sql, List<Object> values) {
        StringBuilder out = new StringBuilder(sql.length() + 64);
        boolean quoted = false;
        int index = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '"';
            if (c == '?' && !quoted) {
                out.append("current_setting('")
                        .append(setting(index))
                        .append("')::")
                        .append(typeOf(values.get(index)));
                index++;
            } else {
                out.append(c);
            }
        }
        if (index != values.size()) {
            throw new IllegalArgumentException("a statement with " + index + " parameters for " + values.size());
        }
        return out.toString();
    }

    private static String typeOf(Object value) {
        return switch (value) {
            case String _ -> "text";
            case Long _ -> "bigint";
            case BigDecimal _ -> "numeric";
            case Double _ -> "double precision";
            case Boolean _ -> "boolean";
            case LocalDate _ -> "date";
            case LocalDateTime _ -> "timestamp";
            default -> throw new IllegalArgumentException("not a value of a column: " + value.getClass());
        };
    }
}
