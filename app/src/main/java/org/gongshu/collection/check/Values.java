package org.gongshu.collection.check;

import org.gongshu.collection.Reason;
import org.gongshu.collection.csv.Slice;
import org.gongshu.store.RowWriter;
import org.jspecify.annotations.Nullable;

/** Writes a value as its item's type has it, or says why it is none. Nothing is written where it is none. */
final class Values {

    private static final int LONGEST_DOUBLE = 400;

    private Values() {}

    static @Nullable Reason write(Shape.Item item, Slice value, RowWriter writer) {
        return switch (item.kind()) {
            case TEXT -> text(item, value, writer);
            case INTEGER -> integer(value.trim(), writer);
            case DECIMAL -> decimal(item, value.trim(), writer);
            case REAL -> real(value.trim(), writer);
            case TRUTH -> truth(value.trim(), writer);
            case DATE -> date(value.trim(), writer);
            case TIMESTAMP -> timestamp(value.trim(), writer);
        };
    }

    private static @Nullable Reason text(Shape.Item item, Slice value, RowWriter writer) {
        Integer length = item.length();
        if (length != null && value.length() > length && Character.codePointCount(value, 0, value.length()) > length) {
            return Reason.TOO_LONG;
        }
        writer.text(value);
        return null;
    }

    private static @Nullable Reason integer(Slice value, RowWriter writer) {
        int start = signLength(value);
        int digits = value.length() - start;
        if (digits == 0 || digitsFrom(value, start) != value.length()) {
            return Reason.NOT_A_NUMBER;
        }
        if (digits > 18) {
            return Reason.NUMBER_TOO_LARGE;
        }
        long number = 0;
        for (int i = start; i < value.length(); i++) {
            number = number * 10 + value.charAt(i) - '0';
        }
        writer.integer(value.charAt(0) == '-' ? -number : number);
        return null;
    }

    private static @Nullable Reason decimal(Shape.Item item, Slice value, RowWriter writer) {
        int start = signLength(value);
        int point = digitsFrom(value, start);
        int end = point < value.length() && value.charAt(point) == '.' ? digitsFrom(value, point + 1) : point;
        if (point == start || end != value.length() || end == point + 1) {
            return Reason.NOT_A_NUMBER;
        }
        Reason tooLong = tooLong(item, value, start, point);
        if (tooLong == null) {
            writer.decimal(value.charAt(0) == '+' ? value.subSequence(1, end) : value);
        }
        return tooLong;
    }

    private static @Nullable Reason tooLong(Shape.Item item, Slice value, int start, int point) {
        int whole = start;
        while (whole < point && value.charAt(whole) == '0') {
            whole++;
        }
        int last = value.length();
        while (last > point + 1 && value.charAt(last - 1) == '0') {
            last--;
        }
        Integer length = item.length();
        Integer scale = item.scale();
        int behind = Math.max(0, last - point - 1);
        if (length != null && point - whole > length - (scale == null ? 0 : scale)) {
            return Reason.NUMBER_TOO_LARGE;
        }
        int most = scale != null ? scale : length != null ? 0 : LONGEST_DOUBLE;
        if (behind > most) {
            return Reason.NUMBER_TOO_PRECISE;
        }
        return point - whole > LONGEST_DOUBLE ? Reason.NUMBER_TOO_LARGE : null;
    }

    private static @Nullable Reason real(Slice value, RowWriter writer) {
        if (value.length() > LONGEST_DOUBLE || !looksReal(value)) {
            return Reason.NOT_A_NUMBER;
        }
        double number = Double.parseDouble(value.toString());
        if (Double.isInfinite(number)) {
            return Reason.NUMBER_TOO_LARGE;
        }
        writer.real(number);
        return null;
    }

    /** Java would also read {@code NaN}, {@code 0x1p3} and {@code 1d}. */
    private static boolean looksReal(Slice value) {
        int start = signLength(value);
        int point = digitsFrom(value, start);
        int end = point < value.length() && value.charAt(point) == '.' ? digitsFrom(value, point + 1) : point;
        if (end - start - (end > point ? 1 : 0) == 0) {
            return false;
        }
        if (end < value.length() && (value.charAt(end) == 'e' || value.charAt(end) == 'E')) {
            int exponent = end + 1;
            exponent += exponent < value.length() && isSign(value.charAt(exponent)) ? 1 : 0;
            return exponent < value.length() && digitsFrom(value, exponent) == value.length();
        }
        return end == value.length();
    }

    private static @Nullable Reason truth(Slice value, RowWriter writer) {
        switch (value.toString()) {
            case "1", "true", "TRUE", "True", "t", "T", "y", "Y", "yes", "YES", "是" -> writer.truth(true);
            case "0", "false", "FALSE", "False", "f", "F", "n", "N", "no", "NO", "否" -> writer.truth(false);
            default -> {
                return Reason.NOT_YES_OR_NO;
            }
        }
        return null;
    }

    private static @Nullable Reason date(Slice value, RowWriter writer) {
        long day = Days.day(value);
        if (day == Days.NONE) {
            return Reason.NOT_A_DATE;
        }
        writer.date((int) day);
        return null;
    }

    private static @Nullable Reason timestamp(Slice value, RowWriter writer) {
        long time = Days.time(value);
        if (time == Days.NONE) {
            return Reason.NOT_A_TIME;
        }
        writer.timestamp(time);
        return null;
    }

    private static int signLength(CharSequence value) {
        return value.length() > 0 && isSign(value.charAt(0)) ? 1 : 0;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int digitsFrom(CharSequence value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
