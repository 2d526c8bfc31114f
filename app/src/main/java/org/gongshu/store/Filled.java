package org.gongshu.store;

import java.util.List;

/** What became of filling a generation. */
public sealed interface Filled {

    /**
     * The generation is there.
     *
     * @param droppedLines lines left out because an earlier row has the same key, by {@link OnRepeatedKey#KEEP_FIRST}
     */
    record Ready(Generation generation, List<Long> droppedLines) implements Filled {
        public Ready {
            droppedLines = List.copyOf(droppedLines);
        }
    }

    /**
     * Nothing was stored, since keys repeat.
     *
     * @param count rows that repeat the key of an earlier one
     * @param lines the first of them, each with the line of the row whose key it repeats
     */
    record Repeated(long count, List<Pair> lines) implements Filled {
        public Repeated {
            lines = List.copyOf(lines);
        }
    }

    /** Two lines with one key. */
    record Pair(long line, long earlier) {}

    /** What to do with a row whose key was there before. */
    enum OnRepeatedKey {
        STORE_NOTHING,
        KEEP_FIRST
    }
}
