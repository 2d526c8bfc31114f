package org.gongshu.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LedgerEntry.Actor;
import org.gongshu.ledger.LedgerEntry.Subject;
import org.gongshu.platform.Database;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.LogCheck;
import org.gongshu.verifier.LogSource;
import org.gongshu.verifier.Tile;
import org.gongshu.verifier.Verdict;
import org.gongshu.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tests of the ledger do again and again. The platform's own loop rests while a test plays the sequencer. */
@Component
class LedgerHouse {

    static final Instant NOW = Instant.parse("2026-11-22T04:00:00.123456Z");

    enum TestAction implements AuditAction {
        DONE;

        @Override
        public String code() {
            return "test.done";
        }
    }

    final Database database;
    final JdbcClient jdbc;
    private final Ledger ledger;
    private final LogFiles files;
    private final SigningKey key;
    private final LedgerLoop loop;

    LedgerHouse(Database database, JdbcClient jdbc, Ledger ledger, LogFiles files, SigningKey key, LedgerLoop loop) {
        this.database = database;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.files = files;
        this.key = key;
        this.loop = loop;
    }

    void rest() {
        loop.stop();
    }

    void wake() {
        loop.start();
    }

    static LedgerEntry entry(@Nullable UUID region, int i) {
        return LedgerEntry.of(TestAction.DONE, region, new Subject("test", "s" + i), Actor.platform(), NOW)
                .fact("number", i);
    }

    List<UUID> append(UUID region, int count) {
        return database.write(
                Scope.of(region),
                () -> ledger.appendAll(IntStream.range(0, count)
                        .mapToObj(i -> entry(region, i))
                        .toList()));
    }

    Sequencer sequencer(Path memory) {
        return new Sequencer(database, new LogTables(jdbc), key, new Memory(memory));
    }

    /** A sequencer of its own memory whose statements go through {@code operations}. */
    Sequencer sequencer(Path memory, JdbcOperations operations) {
        return new Sequencer(database, new LogTables(JdbcClient.create(operations)), key, new Memory(memory));
    }

    long size() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT size FROM ledger_log").query(Long.class).single());
    }

    UUID region() {
        return Ids.next();
    }

    /** Copies the published log into {@code folder} as an outsider would fetch it. */
    void export(Path folder) {
        String note = files.checkpoint().toString();
        put(folder, "checkpoint", note.getBytes(StandardCharsets.UTF_8));
        long size = Checkpoint.parse(files.checkpoint().text()).size();
        for (int level = 0; Tile.of(level, 0, size).isPresent(); level++) {
            for (long number = 0; Tile.of(level, number, size).isPresent(); number++) {
                Tile tile = Tile.of(level, number, size).orElseThrow();
                files.hashes(tile).ifPresent(bytes -> put(folder, tile.path(), bytes));
                if (level == 0) {
                    files.entries(tile).ifPresent(bytes -> put(folder, tile.entriesPath(), bytes));
                }
            }
        }
    }

    Verdict check(Path folder, @Nullable Checkpoint seen) {
        export(folder);
        return new LogCheck(new LogSource.Folder(folder), VerifierKey.parse(files.key())).run(seen);
    }

    private static void put(Path folder, String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
