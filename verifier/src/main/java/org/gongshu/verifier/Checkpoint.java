package org.gongshu.verifier;

import java.util.Base64;

/**
 * The state of a log at a size: its origin, the number of entries, the root over them (C2SP tlog-checkpoint). The text is
 * what gets signed.
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int FEWEST_LINES = 3;

    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @throws IllegalArgumentException if the text is no checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < FEWEST_LINES + 1 || lines[0].isEmpty() || !text.endsWith("\n")) {
            throw new IllegalArgumentException("No checkpoint");
        }
        long size = decimal(lines[1]);
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != TreeHash.SHA_256.length()) {
            throw new IllegalArgumentException("A root of " + root.length + " bytes");
        }
        return new Checkpoint(lines[0], size, root);
    }

    /** A decimal number without sign or leading zeros. */
    static long decimal(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("No decimal number: " + text);
        }
        return Long.parseLong(text);
    }
}
