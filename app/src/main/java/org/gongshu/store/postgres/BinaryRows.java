package org.gongshu.store.postgres;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.gongshu.store.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in PostgreSQL's binary COPY format into one block after another. A full block is handed on at the end of a
 * row and another is taken for it.
 */
final class BinaryRows implements RowWriter {

    static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final int EPOCH_DAYS = 10_957;
    private static final long EPOCH_MICROS = EPOCH_DAYS * 86_400_000_000L;

    private final int columns;
    private final UnaryOperator<Block> exchange;
    private Block block;
    private byte[] bytes;
    private int at;
    private int rowStart;
    private long rows;

    BinaryRows(int columns, Block first, UnaryOperator<Block> exchange) {
        this.columns = columns;
        this.exchange = exchange;
        this.block = first;
        this.bytes = first.bytes;
        put(HEAD);
        beginRow();
    }

    long rows() {
        return rows;
    }

    @Override
    public void absent() {
        room(4);
        putInt(-1);
    }

    @Override
    public void text(CharSequence value) {
        room(4 + 3 * value.length());
        int lengthAt = at;
        at += 4;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else {
                i += beyondAscii(value, i, c);
            }
        }
        putIntAt(lengthAt, at - lengthAt - 4);
    }

    /** Writes a character of two to four bytes; says how many further chars it took. */
    private int beyondAscii(CharSequence value, int i, char c) {
        if (c < 0x800) {
            bytes[at++] = (byte) (0xC0 | c >> 6);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            bytes[at++] = (byte) (0xE0 | c >> 12);
            bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[at++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        int point = Character.codePointAt(value, i);
        bytes[at++] = (byte) (0xF0 | point >> 18);
        bytes[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[at++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }

    @Override
    public void integer(long value) {
        room(12);
        putInt(8);
        putLong(value);
    }

    @Override
    public void real(double value) {
        integer(Double.doubleToLongBits(value));
    }

    @Override
    public void truth(boolean value) {
        room(5);
        putInt(1);
        bytes[at++] = (byte) (value ? 1 : 0);
    }

    @Override
    public void date(int epochDay) {
        room(8);
        putInt(4);
        putInt(epochDay - EPOCH_DAYS);
    }

    @Override
    public void timestamp(long epochMicros) {
        integer(epochMicros - EPOCH_MICROS);
    }

    @Override
    public void decimal(CharSequence digits) {
        room(16 + digits.length());
        int lengthAt = at;
        at = Decimals.write(digits, bytes, at + 4);
        putIntAt(lengthAt, at - lengthAt - 4);
    }

    @Override
    public void endRow(long line, @Nullable String marks) {
        integer(line);
        if (marks == null) {
            absent();
        } else {
            text(marks);
        }
        rows++;
        if (at > Block.FULL) {
            handOn();
        }
        beginRow();
    }

    @Override
    public void dropRow() {
        at = rowStart;
        beginRow();
    }

    /** Hands on what is left, with the end mark. */
    Block finish() {
        at = rowStart;
        room(2);
        bytes[at++] = -1;
        bytes[at++] = -1;
        block.bytes = bytes;
        block.length = at;
        block.last = true;
        return block;
    }

    private void handOn() {
        block.bytes = bytes;
        block.length = at;
        block = exchange.apply(block);
        bytes = block.bytes;
        at = 0;
    }

    private void beginRow() {
        rowStart = at;
        room(2);
        int fields = columns + 2;
        bytes[at++] = (byte) (fields >> 8);
        bytes[at++] = (byte) fields;
    }

    private void put(byte[] constant) {
        room(constant.length);
        System.arraycopy(constant, 0, bytes, at, constant.length);
        at += constant.length;
    }

    private void putInt(int value) {
        putIntAt(at, value);
        at += 4;
    }

    private void putIntAt(int where, int value) {
        bytes[where] = (byte) (value >> 24);
        bytes[where + 1] = (byte) (value >> 16);
        bytes[where + 2] = (byte) (value >> 8);
        bytes[where + 3] = (byte) value;
    }

    private void putLong(long value) {
        putIntAt(at, (int) (value >> 32));
        putIntAt(at + 4, (int) value);
        at += 8;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
        }
    }

    /** A piece of the stream on its way to the database. */
    static final class Block {
        static final int FULL = 256 << 10;

        byte[] bytes = new byte[FULL + (64 << 10)];
        int length;
        boolean last;
    }
}
