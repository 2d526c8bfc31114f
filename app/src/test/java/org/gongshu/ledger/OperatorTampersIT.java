package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.SigningRefusedException.Reason;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.Verdict;
import org.gongshu.verifier.Verdict.Broken;
import org.gongshu.verifier.Verdict.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class OperatorTampersIT {

    private static final List<String> TABLES =
            List.of("ledger_log", "ledger_pending", "ledger_entry", "ledger_tile", "ledger_checkpoint");

    @Autowired
    private LedgerHouse house;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final UUID region = Ids.next();
    private long size;

    @BeforeEach
    void aLogOfSeveralTiles() {
        house.rest();
        house.append(region, 600);
        house.sequencer(folder.resolve("memory")).run(LedgerHouse.NOW);
        size = house.size();
    }

    @AfterEach
    void wake() {
        house.wake();
    }

    @Test
    void anEditedEntryIsFound() {
        long at = size - 400;
        assertThat(verdictAfter("UPDATE ledger_entry SET leaf = leaf || '\\x20' WHERE position = " + at))
                .isEqualTo(new Broken(Fault.CHANGED_ENTRY, at, at));
    }

    @Test
    void aDeletedEntryIsFound() {
        long at = size - 400;
        assertThat(verdictAfter("DELETE FROM ledger_entry WHERE position = " + at))
                .isEqualTo(new Broken(Fault.CHANGED_ENTRY, at, at));
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        long at = size - 400;
        assertThat(verdictAfter(
                        "UPDATE ledger_entry SET position = -1 WHERE position = " + at,
                        "UPDATE ledger_entry SET position = %d WHERE position = %d".formatted(at, at + 50),
                        "UPDATE ledger_entry SET position = %d WHERE position = -1".formatted(at + 50)))
                .isEqualTo(new Broken(Fault.CHANGED_ENTRY, at, at));
    }

    @Test
    void aTailCutOffIsFound() {
        long at = size - 30;
        assertThat(verdictAfter("DELETE FROM ledger_entry WHERE position >= " + at))
                .isEqualTo(new Broken(Fault.MISSING_ENTRY, at, at));
    }

    @Test
    void anEntryEditedTogetherWithItsTileIsFoundInItsTile() {
        long at = (size / 256 - 1) * 256 + 7;
        long tile = at / 256;
        assertThat(verdictAfter("""
                        UPDATE ledger_entry
                        SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'test.done', 'test.gone'), 'UTF8')
                        WHERE position = """ + at, """
                        UPDATE ledger_tile SET hashes = overlay(hashes PLACING
                            (SELECT sha256('\\x00'::bytea || leaf) FROM ledger_entry WHERE position = %d) FROM %d)
                        WHERE level = 0 AND number = %d
                        """.formatted(at, 7 * 32 + 1, tile)))
                .isEqualTo(new Broken(Fault.CHANGED_TILE, tile * 256, tile * 256 + 255));
    }

    @Test
    void anOlderCheckpointPutBackIsFoundByWhoeverSawTheNewer() {
        Verdict seen = house.check(folder.resolve("seen"), null);
        var checkpoint = ((Verdict.Sound) seen).checkpoint();
        long older = older();
        Verdict now = verdictAfter("UPDATE ledger_log SET published = " + older, checkpoint);
        assertThat(now).isEqualTo(new Broken(Fault.FORKED, older, size - 1));
    }

    @Test
    void nothingIsSignedOverChangedTiles() {
        house.append(region, 1);
        refusesAfter(Reason.TILES_CHANGED, """
                UPDATE ledger_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)
                WHERE level = (SELECT max(level) FROM ledger_tile) AND number = 0
                """);
        refusesAfter(Reason.TILES_CHANGED, "DELETE FROM ledger_tile WHERE level = 0");
        refusesAfter(Reason.CHECKPOINT_CHANGED, "DELETE FROM ledger_checkpoint WHERE size = " + size);
        refusesAfter(
                Reason.CHECKPOINT_CHANGED,
                "UPDATE ledger_checkpoint SET note = replace(note, E'\\n%1$d\\n', E'\\n%2$d\\n') WHERE size = %1$d"
                        .formatted(size, size + 1));
        assertThat(house.sequencer(folder.resolve("memory")).run(LedgerHouse.NOW))
                .isEqualTo(1);
    }

    @Test
    void aDatabasePutBackToAnEarlierStateSignsNothingMore() {
        Path memory = folder.resolve("memory");
        keep("earlier");
        house.append(region, 10);
        house.sequencer(memory).run(LedgerHouse.NOW);
        keep("latest");
        try {
            putBack("earlier");
            house.append(region, 10);
            refuses(Reason.BEHIND_PUBLISHED, memory);
            house.sequencer(folder.resolve("ignorant")).run(LedgerHouse.NOW);
            house.append(region, 1);
            refuses(Reason.OTHER_HISTORY, memory);
            house.sequencer(folder.resolve("ignorant")).run(LedgerHouse.NOW);
            refuses(Reason.OTHER_HISTORY, memory);
        } finally {
            putBack("latest");
            forget("earlier");
            forget("latest");
        }
        house.append(region, 1);
        assertThat(house.sequencer(memory).run(LedgerHouse.NOW)).isEqualTo(1);
    }

    private long older() {
        return house.database.read(
                Scope.everywhere(),
                () -> house.jdbc
                        .sql("SELECT max(size) FROM ledger_checkpoint WHERE size < :size")
                        .param("size", size)
                        .query(Long.class)
                        .single());
    }

    private Verdict verdictAfter(String... tampering) {
        return verdictAfter(null, tampering);
    }

    private Verdict verdictAfter(String tampering, Checkpoint seen) {
        return verdictAfter(seen, tampering);
    }

    /** Tampers, looks as an outsider would, and takes the tampering back. */
    private Verdict verdictAfter(@Nullable Checkpoint seen, String... tampering) {
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        house.database.write(Scope.everywhere(), () -> {
            execute(tampering);
            verdict.set(house.check(folder.resolve("copy"), seen));
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
        return verdict.get();
    }

    private void refusesAfter(Reason reason, String tampering) {
        house.database.write(Scope.everywhere(), () -> {
            execute(tampering);
            refuses(reason, folder.resolve("memory"));
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
    }

    private void refuses(Reason reason, Path memory) {
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> house.sequencer(memory).run(LedgerHouse.NOW))
                .matches(refused -> refused.reason() == reason, reason.toString());
    }

    private void keep(String name) {
        everywhere(TABLES.stream()
                .map(table -> "CREATE TABLE kept_%s_%s AS TABLE %s".formatted(name, table, table))
                .toList());
    }

    private void putBack(String name) {
        for (String table : TABLES) {
            everywhere(List.of(
                    "DELETE FROM " + table,
                    "INSERT INTO %s OVERRIDING SYSTEM VALUE TABLE kept_%s_%s".formatted(table, name, table)));
        }
    }

    private void forget(String name) {
        everywhere(TABLES.stream()
                .map(table -> "DROP TABLE kept_%s_%s".formatted(name, table))
                .toList());
    }

    private void everywhere(List<String> statements) {
        house.database.write(Scope.everywhere(), () -> execute(statements.toArray(String[]::new)));
    }

    private int execute(String... statements) {
        for (String statement : statements) {
            house.jdbc.sql(statement).update();
        }
        return statements.length;
    }
}
