package org.gongshu.store.postgres;

/** PostgreSQL's binary form of a decimal: groups of four digits around the point. */
final class Decimals {

    private static final int HEAD = 8;

    private Decimals() {}

    /** Writes {@code -?digits[.digits]} at {@code at}; says where it ended. */
    static int write(CharSequence text, byte[] bytes, int at) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = pointOf(text, start);
        int whole = start;
        while (whole < point && text.charAt(whole) == '0') {
            whole++;
        }
        int scale = Math.max(0, text.length() - point - 1);
        int groupsBefore = (point - whole + 3) / 4;
        int groupsAfter = (scale + 3) / 4;
        int end = at + HEAD;
        boolean zero = true;
        for (int group = 0; group < groupsBefore + groupsAfter; group++) {
            int value = group < groupsBefore
                    ? before(text, whole, point, groupsBefore - group)
                    : behind(text, point + 1, group - groupsBefore);
            zero &= value == 0;
            end = putShort(bytes, end, value);
        }
        putShort(bytes, at, groupsBefore + groupsAfter);
        putShort(bytes, at + 2, groupsBefore - 1);
        putShort(bytes, at + 4, start == 1 && !zero ? 0x4000 : 0);
        putShort(bytes, at + 6, scale);
        return end;
    }

    private static int pointOf(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                return i;
            }
        }
        return text.length();
    }

    /** The group that ends {@code 4 * (groupFromPoint - 1)} digits before the point. */
    private static int before(CharSequence text, int whole, int point, int groupFromPoint) {
        int end = point - 4 * (groupFromPoint - 1);
        int value = 0;
        for (int i = Math.max(whole, end - 4); i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static int behind(CharSequence text, int first, int group) {
        int value = 0;
        for (int i = first + 4 * group; i < first + 4 * group + 4; i++) {
            value = value * 10 + (i < text.length() ? text.charAt(i) - '0' : 0);
        }
        return value;
    }

    private static int putShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
        return at + 2;
    }
}
