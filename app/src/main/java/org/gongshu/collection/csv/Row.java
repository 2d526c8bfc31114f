package org.gongshu.collection.csv;

import java.util.Arrays;

/**
 * One row as it stands in the file. The same object is filled again for the next row: nothing of it may be kept, except
 * what {@link #text} copies.
 */
public final class Row {

    private final int maxColumns;
    private char[] chars = new char[4096];
    private Slice[] slices = {};
    private int used;
    private int size;
    private long line;

    Row(int maxColumns) {
        this.maxColumns = maxColumns;
    }

    /** The line on which the row begins, counted from 1. */
    public long line() {
        return line;
    }

    /** How many values the row has, also those beyond the limit of columns. */
    public int size() {
        return size;
    }

    /** How many values can be asked for. */
    public int kept() {
        return Math.min(size, maxColumns);
    }

    /** The value of a column as a view that lives until the next row. */
    public Slice value(int column) {
        return slices[column];
    }

    /** A copy of the value of a column. */
    public String text(int column) {
        return slices[column].toString();
    }

    void begin(long newLine) {
        line = newLine;
        size = 0;
        used = 0;
    }

    int charsUsed() {
        return used;
    }

    void add(char[] source, int offset, int length, boolean quoted) {
        if (size < maxColumns) {
            if (size == slices.length) {
                widen();
            }
            if (used + length > chars.length) {
                grow(used + length);
            }
            System.arraycopy(source, offset, chars, used, length);
            slices[size].set(chars, used, used + length, quoted);
            used += length;
        }
        size++;
    }

    private void widen() {
        int before = slices.length;
        slices = Arrays.copyOf(slices, Math.max(16, before * 2));
        for (int i = before; i < slices.length; i++) {
            slices[i] = new Slice();
        }
    }

    private void grow(int needed) {
        chars = Arrays.copyOf(chars, Math.max(needed, chars.length * 2));
        for (int i = 0; i < size; i++) {
            slices[i].moveTo(chars);
        }
    }
}
