package org.gongshu.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one spelling only (the subset of RFC 8785 without fractions): keys sorted by UTF-16 unit, no space, the
 * shortest escapes. What is digested or signed is written this way, so that equal content has equal bytes.
 *
 * <p>Takes maps with text keys, collections, text, booleans, null, and whole numbers up to 2^53−1; anything else is a
 * mistake of the caller: amounts and dates are written as text.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(exact(number));
            case String text -> writeText(text, out);
            case Map<?, ?> map -> writeObject(map, out);
            case Collection<?> items -> writeArray(items, out);
            default -> throw new IllegalArgumentException("Not canonical JSON: " + value.getClass());
        }
    }

    private static long exact(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("A whole number beyond 2^53-1 is written as text: " + number);
        }
        return number;
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            writeText(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeArray(Collection<?> items, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i += writePair(text, i, out);
            } else {
                writeUnit(c, out);
            }
        }
        out.append('"');
    }

    private static int writePair(String text, int at, StringBuilder out) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("Half a surrogate pair at " + at);
        }
        out.appendCodePoint(point);
        return 1;
    }

    private static void writeUnit(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
