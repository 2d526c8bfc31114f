package org.gongshu.verifier;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that has one spelling only (RFC 8785 without fractions) and refuses every other: spaces, keys out of order or
 * twice, needless escapes. So equal content is equal bytes, and nothing can hide between two parsers.
 */
final class CanonicalReader {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);
    private static final int DEEPEST = 32;
    private static final String SHORT_ESCAPES = "\"\\bfnrt";
    private static final String SHORT_MEANINGS = "\"\\\b\f\n\r\t";

    private final String text;
    private int at;

    private CanonicalReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the bytes are not canonical JSON */
    static @Nullable Object read(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            CanonicalReader reader = new CanonicalReader(text);
            Object value = reader.value(0);
            if (reader.at != text.length()) {
                throw reader.wrong("something after the end");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("nested too deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        String last = null;
        while (peek() != '}') {
            if (last != null) {
                expect(',');
            }
            String key = string();
            if (last != null && last.compareTo(key) >= 0) {
                throw wrong("keys out of order");
            }
            expect(':');
            map.put(key, value(depth + 1));
            last = key;
        }
        at++;
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        while (peek() != ']') {
            if (!items.isEmpty()) {
                expect(',');
            }
            items.add(value(depth + 1));
        }
        at++;
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong("an unknown word");
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("0|-?[1-9][0-9]{0,15}")
                || new BigInteger(digits).abs().compareTo(LARGEST) > 0) {
            throw wrong("no whole number");
        }
        return Long.valueOf(digits);
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("a control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        int known = SHORT_ESCAPES.indexOf(c);
        if (known >= 0) {
            return SHORT_MEANINGS.charAt(known);
        }
        String hex = c == 'u' && at + 4 <= text.length() ? text.substring(at, at + 4) : "";
        at += hex.length();
        if (!hex.matches("00[01][0-9a-f]") || SHORT_MEANINGS.indexOf(Integer.parseInt(hex, 16)) >= 0) {
            throw wrong("a needless escape");
        }
        return (char) Integer.parseInt(hex, 16);
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("cut short");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("expected " + c);
        }
        at++;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("Not canonical JSON at " + at + ": " + what);
    }
}
