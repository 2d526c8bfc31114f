package org.gongshu.collection.csv;

/** A view on some characters of a row. */
public final class Slice implements CharSequence {

    private char[] chars = {};
    private int from;
    private int to;
    private boolean quoted;

    void set(char[] newChars, int newFrom, int newTo, boolean newQuoted) {
        chars = newChars;
        from = newFrom;
        to = newTo;
        quoted = newQuoted;
    }

    void moveTo(char[] newChars) {
        chars = newChars;
    }

    /** Whether the value stood in quotes: {@code ""} is an empty text, nothing between two commas is no value. */
    public boolean isQuoted() {
        return quoted;
    }

    /** Whether only blanks are here. */
    public boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (!blank(chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** Narrows the view by the blanks at both ends, the ideographic space among them. */
    public Slice trim() {
        while (from < to && blank(chars[from])) {
            from++;
        }
        while (to > from && blank(chars[to - 1])) {
            to--;
        }
        return this;
    }

    private static boolean blank(char c) {
        return (c <= ' ' && c != 0) || c == '\u3000' || c == '\u00A0';
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return chars[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, from + start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, from, to - from);
    }
}
