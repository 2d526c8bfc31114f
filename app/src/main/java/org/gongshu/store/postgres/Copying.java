package org.gongshu.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.gongshu.store.RowSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One COPY into a table. The source writes on a thread of its own, a few blocks ahead of the database at most; both
 * threads stop when either fails.
 */
final class Copying {

    private static final int BLOCKS = 4;

    private final int columns;
    private final RowSource source;
    private final BlockingQueue<BinaryRows.Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<BinaryRows.Block> empty = new ArrayBlockingQueue<>(BLOCKS + 1);
    private volatile @Nullable Throwable fault;
    private volatile long rows;

    private Copying(int columns, RowSource source) {
        this.columns = columns;
        this.source = source;
        for (int i = 0; i <= BLOCKS; i++) {
            empty.add(new BinaryRows.Block());
        }
    }

    /** What went over, as counted on this side. */
    record Copied(long rows, long bytes, String digest) {}

    static Copied into(Connection connection, String statement, int columns, RowSource source) throws SQLException {
        return new Copying(columns, source).run(connection, statement);
    }

    private Copied run(Connection connection, String statement) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        Thread writer = Thread.ofPlatform().name("rows-to-copy").start(this::produce);
        try {
            Copied copied = consume(copy);
            if (copied.rows() != rows) {
                throw new IllegalStateException("wrote " + rows + " rows, the database took " + copied.rows());
            }
            return copied;
        } finally {
            writer.interrupt();
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            join(writer);
        }
    }

    private Copied consume(CopyIn copy) throws SQLException {
        MessageDigest digest = sha256();
        long bytes = 0;
        while (true) {
            BinaryRows.Block block = take(full);
            Throwable broken = fault;
            if (broken != null) {
                throw asUnchecked(broken);
            }
            copy.writeToCopy(block.bytes, 0, block.length);
            digest.update(block.bytes, 0, block.length);
            bytes += block.length;
            if (block.last) {
                return new Copied(copy.endCopy(), bytes, HexFormat.of().formatHex(digest.digest()));
            }
            empty.add(block);
        }
    }

    private void produce() {
        BinaryRows writer = new BinaryRows(columns, take(empty), this::exchange);
        try {
            source.writeTo(writer);
            rows = writer.rows();
            full.put(writer.finish());
        } catch (IOException | RuntimeException | Error broken) {
            fault = broken;
            full.clear();
            full.offer(new BinaryRows.Block());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private BinaryRows.Block exchange(BinaryRows.Block done) {
        try {
            full.put(done);
        } catch (InterruptedException _) {
            throw new IllegalStateException("the database stopped taking rows");
        }
        return take(empty);
    }

    private static BinaryRows.Block take(BlockingQueue<BinaryRows.Block> queue) {
        try {
            return queue.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two blocks");
        }
    }

    private static RuntimeException asUnchecked(Throwable broken) {
        return switch (broken) {
            case IOException io -> new UncheckedIOException(io);
            case RuntimeException runtime -> runtime;
            default -> new IllegalStateException(broken);
        };
    }

    private static void join(Thread writer) {
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("the JDK has no SHA-256", absent);
        }
    }
}
