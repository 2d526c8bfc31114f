package org.gongshu.collection.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gongshu.collection.CollectionProblem;
import org.jspecify.annotations.Nullable;

/**
 * In which characters a file is written. Order of belief: byte order mark, zero bytes of UTF-16, UTF-8, GB18030. A file
 * that is UTF-8 but for a few bytes counts as UTF-8, so that the reader can point at the broken byte.
 *
 * @param markBytes length of the byte order mark to skip
 */
record Encoding(Charset charset, int markBytes) {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int HEAD = 8 << 10;
    private static final int WINDOW = 64 << 10;
    private static final int ENOUGH = 512;
    /** Share of UTF-8 sequences among the non-ASCII text above which a file is UTF-8 with errors; GBK text has a fifth. */
    private static final double MOSTLY = 0.9;

    static Encoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            refuseWhatIsNoText(head);
            Encoding marked = marked(head);
            if (marked != null) {
                return marked;
            }
            if (hasZero(head)) {
                return wide(head);
            }
            byte[] window = firstForeign(head, in);
            return new Encoding(narrow(window), 0);
        }
    }

    private static void refuseWhatIsNoText(byte[] head) throws Unreadable {
        if (head.length == 0) {
            throw new Unreadable(CollectionProblem.FILE_EMPTY, Map.of());
        }
        FileKind kind = FileKind.of(head, head.length).orElse(null);
        if (kind != null) {
            throw new Unreadable(CollectionProblem.FILE_NOT_CSV, Map.of("format", kind.label));
        }
    }

    private static @Nullable Encoding marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE, 0, 0) || begins(head, 0, 0, 0xFE, 0xFF)) {
            return null;
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return begins(head, 0x84, 0x31, 0x95, 0x33) ? new Encoding(GB18030, 4) : null;
    }

    /** UTF-16 without a mark: ASCII in it leaves zeros on one side only. */
    private static Encoding wide(byte[] head) throws Unreadable {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        if (even == 0 && odd >= 2) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (odd == 0 && even >= 2) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        throw new Unreadable(CollectionProblem.FILE_NOT_CSV, Map.of("format", "binary"));
    }

    /** The first bytes beyond ASCII, wherever in the file they are; empty where there are none. */
    private static byte[] firstForeign(byte[] head, InputStream rest) throws IOException {
        byte[] block = head;
        while (block.length > 0) {
            for (int i = 0; i < block.length; i++) {
                if (block[i] < 0) {
                    byte[] window = Arrays.copyOfRange(block, i, block.length);
                    byte[] more = rest.readNBytes(WINDOW);
                    byte[] both = Arrays.copyOf(window, window.length + more.length);
                    System.arraycopy(more, 0, both, window.length, more.length);
                    return both;
                }
            }
            block = rest.readNBytes(WINDOW);
        }
        return block;
    }

    private static Charset narrow(byte[] window) throws Unreadable {
        if (window.length == 0 || decodes(window, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (shareOfUtf8(window) >= MOSTLY) {
            return StandardCharsets.UTF_8;
        }
        CharsetMatch best = new CharsetDetector().setText(window).detect();
        if (decodes(window, GB18030) && !surelyAnother(best, window.length)) {
            return GB18030;
        }
        String guess = best == null ? "?" : best.getName();
        if (guess.startsWith("GB") || guess.equals("UTF-8")) {
            return guess.startsWith("GB") ? GB18030 : StandardCharsets.UTF_8;
        }
        throw new Unreadable(CollectionProblem.ENCODING_UNKNOWN, Map.of("guess", guess));
    }

    /** GB18030 decodes nearly everything; only a long text of which ICU is certain outweighs it. */
    private static boolean surelyAnother(@Nullable CharsetMatch best, int length) {
        return best != null
                && length >= ENOUGH
                && best.getConfidence() == 100
                && (best.getName().equals("Big5") || best.getName().equals("Shift_JIS"));
    }

    /** Whether the window decodes; up to three bytes of a character cut at its end are forgiven. */
    private static boolean decodes(byte[] window, Charset charset) {
        for (int cut = 0; cut <= Math.min(3, window.length); cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(window, 0, window.length - cut));
                return true;
            } catch (CharacterCodingException _) {
                continue;
            }
        }
        return false;
    }

    private static double shareOfUtf8(byte[] window) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < window.length; ) {
            int length = sequence(window, i);
            good += length > 1 ? length : 0;
            bad += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return (double) good / Math.max(1, good + bad);
    }

    /** Length of the UTF-8 sequence at {@code at}: 1 for ASCII, 0 where it is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
