package org.gongshu.collection.csv;

import java.io.IOException;
import java.nio.file.Path;

/** Which character parts the values: the commonest of four in the first line, outside quotes; the comma by default. */
final class Separator {

    private static final String CANDIDATES = ",\t;|";

    private Separator() {}

    static char of(Path file, Encoding encoding, Limits limits) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        try (StrictReader text = new StrictReader(file, encoding, limits.lineChars())) {
            count(text, counts);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }

    private static void count(StrictReader text, int[] counts) throws IOException {
        char[] block = new char[8192];
        boolean quoted = false;
        boolean begun = false;
        for (int read = text.read(block, 0, block.length); read > 0; read = text.read(block, 0, block.length)) {
            for (int i = 0; i < read; i++) {
                char c = block[i];
                quoted ^= c == '"';
                if (!quoted && begun && (c == '\n' || c == '\r')) {
                    return;
                }
                begun |= c > ' ';
                int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
                if (candidate >= 0) {
                    counts[candidate]++;
                }
            }
        }
    }
}
