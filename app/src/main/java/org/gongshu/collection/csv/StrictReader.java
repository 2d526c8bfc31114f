package org.gongshu.collection.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongshu.collection.CollectionProblem;

/** Decodes without mercy: a byte that is no character, or a line without end, stops it with the place named. */
final class StrictReader extends Reader {

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final String charset;
    private final int lineLimit;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10).flip();
    private volatile long fetched;
    private boolean ended;
    private boolean afterReturn;
    private long line = 1;
    private int lineChars;
    private int waiting = -1;
    private boolean sawNul;

    StrictReader(Path file, Encoding encoding, int lineLimit) throws IOException {
        this.bytes = Files.newInputStream(file);
        this.bytes.skipNBytes(encoding.markBytes());
        this.fetched = encoding.markBytes();
        this.charset = encoding.charset().name();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.lineLimit = lineLimit;
    }

    /** Bytes taken from the file so far. */
    long bytesRead() {
        return fetched;
    }

    /** Whether a character that no database takes has come by. */
    boolean sawNul() {
        return sawNul;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 1 || waiting >= 0) {
            return readOne(target, offset);
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(in, out, ended);
            if (result.isError()) {
                count(target, offset, out.position());
                throw broken();
            }
            if (out.position() > 0) {
                break;
            }
            if (ended) {
                return -1;
            }
            fetch();
        }
        count(target, offset, out.position());
        return out.position();
    }

    /** Room for one character only: the second half of a pair waits for the next call. */
    private int readOne(char[] target, int offset) throws IOException {
        if (waiting < 0) {
            char[] pair = new char[2];
            int read = read(pair, 0, 2);
            waiting = read == 2 ? pair[1] : -1;
            target[offset] = pair[0];
            return Math.min(read, 1);
        }
        target[offset] = (char) waiting;
        waiting = -1;
        return 1;
    }

    private void fetch() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        ended = read < 0;
        in.position(in.position() + Math.max(0, read)).flip();
        fetched += Math.max(0, read);
    }

    private void count(char[] text, int from, int length) throws Unreadable {
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c > '\r') {
                lineChars++;
            } else if (c == '\n') {
                line += afterReturn && lineChars == 0 ? 0 : 1;
                endLine(false);
                continue;
            } else if (c == '\r') {
                line++;
                endLine(true);
                continue;
            } else {
                lineChars++;
                sawNul |= c == 0;
            }
            if (lineChars > lineLimit) {
                throw new Unreadable(CollectionProblem.LINE_TOO_LONG, Map.of("line", line, "limit", lineLimit));
            }
        }
    }

    private void endLine(boolean byReturn) {
        afterReturn = byReturn;
        lineChars = 0;
    }

    private Unreadable broken() {
        long at = fetched - in.remaining();
        int value = in.get(in.position()) & 0xFF;
        return new Unreadable(
                CollectionProblem.ENCODING_BROKEN,
                Map.of("line", line, "byte", at, "value", "0x%02X".formatted(value), "encoding", charset));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
