package org.gongshu.regulation;

/**
 * Something wrong in a regulation's folder.
 *
 * @param file relative to the folder
 * @param line from 1, or 0 where the whole file is meant
 * @param key the path of the key, such as {@code steps[2].clock.term.amount}; empty for the whole file
 */
public record Finding(String file, int line, String key, Text message) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return key.isEmpty() ? place : place + " " + key;
    }
}
