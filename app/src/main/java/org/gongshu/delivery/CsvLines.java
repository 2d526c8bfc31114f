package org.gongshu.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV the way the database writes them: a missing value is nothing, an empty text is two quotes. */
final class CsvLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final List<Field> fields;
    private final Export.Options options;
    private final StringBuilder line = new StringBuilder(256);

    CsvLines(List<Field> fields, Export.Options options) {
        this.fields = fields;
        this.options = options;
    }

    byte[] header() {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        if (options.byteOrderMark()) {
            header.writeBytes(BYTE_ORDER_MARK);
        }
        line.setLength(0);
        fields.forEach(field -> cell(field.name()));
        cell("_marks");
        cell("_disputed");
        header.writeBytes(end());
        return header.toByteArray();
    }

    /** The names of the items alone, for files that carry neither marks nor flags. */
    byte[] plainHeader() {
        line.setLength(0);
        fields.forEach(field -> cell(field.name()));
        return end();
    }

    /** One row; its values are masked here. */
    byte[] line(@Nullable String[] values) {
        line.setLength(0);
        for (int i = 0; i < values.length; i++) {
            String value = i < fields.size() ? fields.get(i).shown(values[i]) : values[i];
            cell(options.formulas() ? harmless(value) : value);
        }
        return end();
    }

    private byte[] end() {
        line.setCharAt(line.length() - 1, '\n');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cell(@Nullable String value) {
        if (value != null && (value.isEmpty() || needsQuotes(value))) {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else if (value != null) {
            line.append(value);
        }
        line.append(',');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return value.equals("\\.") || value.startsWith(" ") || value.endsWith(" ");
    }

    private static @Nullable String harmless(@Nullable String value) {
        return value == null || value.isEmpty() || FORMULA_STARTS.indexOf(value.charAt(0)) < 0 || isNumber(value)
                ? value
                : "'" + value;
    }

    /** A negative number is a number, not a formula. */
    private static boolean isNumber(String value) {
        boolean digits = false;
        for (int i = value.charAt(0) == '-' ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
            digits |= c != '.';
        }
        return digits;
    }
}
