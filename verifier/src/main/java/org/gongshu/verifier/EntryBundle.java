package org.gongshu.verifier;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries written one after the other, each behind its length in two bytes, the higher first (C2SP tlog-tiles). */
public final class EntryBundle {

    public static final int LONGEST_ENTRY = 0xFFFF;

    private EntryBundle() {}

    /** @throws IllegalArgumentException if an entry is longer than 65,535 bytes */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** Reads what is complete; an entry cut short at the end is left out, so that the reader sees one too few. */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at + 2 <= bundle.length) {
            int length = (bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF);
            if (at + 2 + length > bundle.length) {
                return entries;
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }
}
