package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

@PlatformTest
class SequencerDiesIT {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerDiesIT.class);
    private static final int GROUP = 300;

    @Autowired
    private LedgerHouse house;

    @Autowired
    private Receipts receipts;

    @Autowired
    private DataSource dataSource;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final UUID region = Ids.next();

    @BeforeEach
    void rest() {
        house.rest();
    }

    @AfterEach
    void wake() {
        house.wake();
    }

    @Test
    void aConnectionThatEndsAfterAnyStatementLeavesALogThatVerifiesAndGoesOn() throws Exception {
        Path memory = folder.resolve("memory");
        Checkpoint seen = null;
        int fatal = 1;
        boolean killed = true;
        for (; killed; fatal++) {
            List<UUID> group = house.append(region, GROUP);
            killed = runUntilStatement(fatal, memory);
            seen = checkSound("after-" + fatal, seen);
            house.sequencer(memory).run(LedgerHouse.NOW);
            assertThat(group).allMatch(id -> receipts.find(id).orElseThrow().state() == Receipts.State.INCLUDED);
            seen = checkSound("again-" + fatal, seen);
        }
        assertThat(fatal).isGreaterThan(12);
    }

    @Test
    void manyWritersAndTwoSequencersGiveEachEntryOnePlace() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        long started = System.nanoTime();
        List<UUID> ids;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sequencers = List.of(
                    threads.submit(() -> sequenceWhile(writing, "one")),
                    threads.submit(() -> sequenceWhile(writing, "two")));
            ids = write(threads);
            writing.set(false);
            int placed = sequencers.get(0).get() + sequencers.get(1).get();
            assertThat(placed).isGreaterThanOrEqualTo(ids.size());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        LOG.info("recorded and sequenced {} entries per second", Math.round(ids.size() / seconds));

        checkSound("both", null);
        assertThat(ids).hasSize(16 * 40 * 20).doesNotHaveDuplicates();
        List<UUID> inOrder = positions();
        assertThat(inOrder).hasSize((int) house.size()).doesNotHaveDuplicates().containsAll(ids);
    }

    private List<UUID> write(ExecutorService threads) throws Exception {
        List<Future<List<UUID>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            writers.add(threads.submit(() -> {
                List<UUID> ids = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    ids.addAll(house.append(region, 20));
                }
                return ids;
            }));
        }
        List<UUID> all = new ArrayList<>();
        for (Future<List<UUID>> writer : writers) {
            all.addAll(writer.get());
        }
        return all;
    }

    private int sequenceWhile(AtomicBoolean writing, String name) {
        Sequencer sequencer = house.sequencer(folder.resolve(name));
        int placed = 0;
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            placed += sequencer.run(LedgerHouse.NOW);
            more = !last || isPending();
        }
        return placed;
    }

    private boolean isPending() {
        return house.database.read(
                Scope.everywhere(),
                () -> house.jdbc
                        .sql("SELECT EXISTS (SELECT 1 FROM ledger_pending)")
                        .query(Boolean.class)
                        .single());
    }

    private List<UUID> positions() {
        return house.database.read(
                Scope.everywhere(),
                () -> house.jdbc
                        .sql("SELECT id FROM ledger_entry ORDER BY position")
                        .query(UUID.class)
                        .list());
    }

    private boolean runUntilStatement(int fatal, Path memory) {
        KillingOperations killing = new KillingOperations(dataSource, fatal);
        try {
            house.sequencer(memory, killing.operations()).run(LedgerHouse.NOW);
        } catch (DataAccessException | TransactionException expected) {
            assertThat(killing.hasKilled()).isTrue();
        }
        return killing.hasKilled();
    }

    private Checkpoint checkSound(String name, @Nullable Checkpoint seen) throws Exception {
        Path copy = Files.createDirectory(folder.resolve(name));
        Verdict verdict = house.check(copy, seen);
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound) verdict).checkpoint();
    }
}
