package org.gongshu.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.GroupedRecord;
import org.gongshu.ledger.Ledger;
import org.gongshu.platform.Database;
import org.gongshu.platform.Gathering;
import org.gongshu.platform.OneTrip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes this node's uses in groups: whoever delivers waits for the group their record is in, so that one forced write
 * of the log carries many answers. What cannot be recorded is not delivered.
 */
@Component
class UseWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UseWriter.class);
    private static final int WRITERS = 3;
    private static final int PATIENCE_SECONDS = 10;
    private static final int TRIES = 10;

    /** A forced write costs as much as writing twenty uses; a millisecond more is not felt beside it. */
    private static final Gathering.Rule GROUPS = new Gathering.Rule(16, 500, 20_000, Duration.ofMillis(2));

    /** Something to be written, and who waits for it. */
    private sealed interface Note {
        record Begun(UseRecord use, GroupedRecord record, CompletableFuture<Boolean> written) implements Note {}

        record Ended(UseRecord.End end, int tries) implements Note {}

        record Refused(UseRecord.Refused refused) implements Note {}
    }

    private final UseTable table;
    private final UsesUnderWay underWay;
    private final Ledger ledger;
    private final Database database;
    private final AtomicInteger coming = new AtomicInteger();
    private final Gathering<Note> queue = new Gathering<>(GROUPS, () -> coming.get() > 0);
    private List<Thread> threads = List.of();
    private volatile boolean running;

    UseWriter(UseTable table, UsesUnderWay underWay, Ledger ledger, Database database) {
        this.table = table;
        this.underWay = underWay;
        this.ledger = ledger;
        this.database = database;
        queue.close();
    }

    /** Finds what is to be delivered, while the others know that its use will have to be recorded. */
    <X extends Exception> void whileComing(Finding<X> finding) throws X {
        coming.incrementAndGet();
        try {
            finding.find();
        } finally {
            coming.decrementAndGet();
        }
    }

    /** Asks the store for what is to be delivered. */
    interface Finding<X extends Exception> {
        void find() throws X;
    }

    /** Waits until the use is durable, whose own id is then its receipt's; false where it could not be recorded. */
    boolean record(UseRecord use) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        Note.Begun note = new Note.Begun(use, GroupedRecord.of(use.id(), UseEntries.of(use)), written);
        if (!queue.offer(note)) {
            return false;
        }
        try {
            return written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unwritten) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Notes how a delivery ended; without it the use counts as full, so nobody waits. */
    void end(UseRecord.End end) {
        offer(new Note.Ended(end, 1));
    }

    /** Says that a longer delivery goes on; false where it was ended meanwhile, since this node seemed to be gone. */
    boolean goesOn(UseRecord use) {
        try {
            return underWay.hold(use);
        } catch (DataAccessException away) {
            return true;
        }
    }

    void refused(UseRecord.Refused refused) {
        offer(new Note.Refused(refused));
    }

    private void offer(Note note) {
        if (!queue.offer(note)) {
            LOG.warn("a note on a use was dropped, since too many wait");
        }
    }

    private void run() {
        try {
            for (List<Note> group = queue.take(); !group.isEmpty(); group = queue.take()) {
                try {
                    write(group);
                } finally {
                    queue.done();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One note that cannot be written must not keep the others of its group from being written. */
    private void write(List<Note> group) {
        try {
            writeTogether(group);
        } catch (RuntimeException failed) {
            if (group.size() == 1) {
                LOG.error("a use could not be recorded: {}", causeOf(failed));
                fail(group.getFirst(), failed);
            } else {
                group.forEach(note -> write(List.of(note)));
            }
        }
    }

    private void writeTogether(List<Note> group) {
        List<Note.Begun> uses = new ArrayList<>();
        List<Note.Ended> ends = new ArrayList<>();
        List<UseRecord.Refused> refusals = new ArrayList<>();
        for (Note note : group) {
            switch (note) {
                case Note.Begun begun -> uses.add(begun);
                case Note.Ended ended -> ends.add(ended);
                case Note.Refused(UseRecord.Refused refused) -> refusals.add(refused);
            }
        }
        uses.forEach(begun -> table.prepare(begun.use().at()));
        refusals.forEach(refused -> table.prepare(refused.at()));
        if (!uses.isEmpty() || !refusals.isEmpty()) {
            OneTrip trip = new OneTrip();
            addUses(uses, trip);
            if (!refusals.isEmpty()) {
                trip.add(UseTable.insertRefusals(refusals));
            }
            database.write(Scope.everywhere(), trip);
            uses.forEach(begun -> begun.written().complete(true));
        }
        ends.forEach(this::end);
    }

    /** One entry for each region in the group: auditors see what is of their region. */
    private void addUses(List<Note.Begun> uses, OneTrip trip) {
        Map<UUID, List<Note.Begun>> byRegion = new LinkedHashMap<>();
        uses.forEach(
                begun -> byRegion.computeIfAbsent(begun.use().grant().terms().region(), _ -> new ArrayList<>())
                        .add(begun));
        byRegion.forEach((region, begun) -> {
            UUID entry = ledger.appendGroup(
                    DeliveryAction.USES_RECORDED,
                    region,
                    begun.getLast().use().at(),
                    begun.stream().map(Note.Begun::record).toList(),
                    trip);
            trip.add(UseTable.insert(begun.stream()
                    .map(note -> new UseTable.Recorded(note.use(), note.record(), entry))
                    .toList()));
        });
        List<UseRecord> longer =
                uses.stream().map(Note.Begun::use).filter(UseRecord::isLonger).toList();
        if (!longer.isEmpty()) {
            trip.add(UsesUnderWay.insert(longer));
        }
    }

    /** An end is known and nobody waits for it, so it is tried again until the database is back. */
    private void end(Note.Ended ended) {
        try {
            underWay.end(ended.end());
        } catch (RuntimeException failed) {
            LOG.warn("the end of a use could not be recorded yet: {}", causeOf(failed));
            if (ended.tries() < TRIES) {
                CompletableFuture.delayedExecutor(1L << ended.tries(), TimeUnit.SECONDS)
                        .execute(() -> offer(new Note.Ended(ended.end(), ended.tries() + 1)));
            }
        }
    }

    /** The kind of failure only: the message of the database would quote the record. */
    private static String causeOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException failure
                ? "SQL state " + failure.getSQLState()
                : cause.getClass().getName();
    }

    private static void fail(Note note, RuntimeException failed) {
        if (note instanceof Note.Begun begun) {
            begun.written().completeExceptionally(failed);
        }
    }

    @Override
    public void start() {
        queue.open();
        threads = IntStream.range(0, WRITERS)
                .mapToObj(i -> Thread.ofPlatform().name("use-writer-" + i).start(this::run))
                .toList();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        queue.close();
        for (Thread writer : threads) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
