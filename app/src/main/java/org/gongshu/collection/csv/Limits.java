package org.gongshu.collection.csv;

/**
 * What one file may ask of the memory.
 *
 * @param lineChars characters of one line, and of one value
 * @param columns columns of one row
 */
public record Limits(int lineChars, int columns) {

    public static final Limits USUAL = new Limits(1 << 20, 2000);
}
