package org.gongshu.collection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.jobs.Jobs;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What can be done with a load, for the department whose entry it is. */
@Component
class LoadDesk {

    private final Database database;
    private final LoadTable loads;
    private final FileStore files;
    private final Jobs jobs;
    private final DatasetStore store;
    private final Datasets datasets;
    private final Increments increments;
    private final Promises promises;
    private final ChangePermits permits;
    private final Clock clock;

    LoadDesk(
            Database database,
            LoadTable loads,
            FileStore files,
            Jobs jobs,
            DatasetStore store,
            Datasets datasets,
            Increments increments,
            Promises promises,
            ChangePermits permits,
            Clock clock) {
        this.database = database;
        this.loads = loads;
        this.files = files;
        this.jobs = jobs;
        this.store = store;
        this.datasets = datasets;
        this.increments = increments;
        this.promises = promises;
        this.permits = permits;
        this.clock = clock;
    }

    /** Done in the transaction of a change, to record it. */
    interface Record {
        void of(Load load);
    }

    /** Keeps the file, then takes the load in and submits its check; the file is on the disk before the answer. */
    Outcome<Load> submit(LoadOrder order, InputStream content, Record record) throws IOException {
        FileStore.Kept kept = files.keep(content);
        return database.write(order.scope(), () -> {
            if (loads.hasRunning(order.entry())) {
                return Outcome.refused(CollectionProblem.LOAD_RUNNING);
            }
            Load load = begun(order, kept);
            UUID job = jobs.submit(LoadJob.KIND, new LoadJob.Payload(load.id(), order.region()));
            loads.insert(load, new LoadTable.Measure(order.shape(), order.terms()), job);
            record.of(load);
            return Outcome.done(load);
        });
    }

    private Load begun(LoadOrder order, FileStore.Kept kept) {
        return new Load(
                Ids.next(),
                order.region(),
                order.department(),
                order.entry(),
                order.kind(),
                LoadState.WAITING,
                order.fileName(),
                kept.digest(),
                kept.bytes(),
                order.by(),
                clock.instant(),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                1);
    }

    Optional<Load> find(Scope scope, UUID department, UUID id) {
        return database.read(scope, () -> loads.find(id))
                .filter(load -> load.department().equals(department));
    }

    /** Makes the load the data of its entry; a held one needs a reason. */
    Outcome<Load> commit(
            Scope scope, UUID department, UUID person, UUID id, int version, @Nullable String reason, Record record) {
        return database.write(
                scope,
                () -> own(department, id, version)
                        .then(load -> committable(load, reason))
                        .then(this::allowed)
                        .then(this::becomesCurrent)
                        .then(generation -> {
                            loads.commit(id, version, person, reason, clock.instant());
                            afterCommit(() -> datasets.moved(generation.entry()));
                            return recorded(id, record);
                        }));
    }

    /** Other loads may have come in since the check, and the feed may be another. */
    private Outcome<Load> promised(Load load) {
        Generation ready = store.find(generationOf(load)).orElseThrow();
        return promises.differenceOf(load, ready)
                .flatMap(difference -> promises.broken(load, difference))
                .<Outcome<Load>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(load));
    }

    private Outcome<Generation> becomesCurrent(Load load) {
        return switch (load.kind()) {
            case FULL -> Outcome.done(store.makeCurrent(generationOf(load)));
            case INCREMENT ->
                increments
                        .lay(generationOf(load), clock.instant())
                        .<Outcome<Generation>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(CollectionProblem.INCREMENT_WITHOUT_DATA));
        };
    }

    /** What the feed does not promise passes with a permit of its own, as what changes much of what is there does. */
    private Outcome<Load> allowed(Load load) {
        return switch (promised(load)) {
            case Outcome.Done<Load> _ -> permits.use(load);
            case Outcome.Refused<Load> broken -> permits.spend(load) ? Outcome.done(load) : broken;
        };
    }

    /** Gives the load up. A check that runs stops at its next block; what it filled is gone. */
    Outcome<Load> cancel(Scope scope, UUID department, UUID id, int version, Record record) {
        return database.write(
                scope,
                () -> own(department, id, version).then(load -> switch (load.state()) {
                    case CHECKING -> {
                        loads.askToCancel(id);
                        yield recorded(id, record);
                    }
                    case WAITING, READY, HELD -> {
                        UUID generation = load.generation();
                        if (generation != null) {
                            store.drop(generation);
                        }
                        loads.cancel(id, version, clock.instant());
                        yield recorded(id, record);
                    }
                    case COMMITTED, FAILED, CANCELLED -> Outcome.refused(CollectionProblem.LOAD_OVER);
                }));
    }

    private Outcome<Load> own(UUID department, UUID id, int version) {
        Optional<Load> found =
                loads.findForUpdate(id).filter(load -> load.department().equals(department));
        if (found.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        return found.get().version() == version
                ? Outcome.done(found.get())
                : Outcome.refused(PlatformProblem.VERSION_CHANGED);
    }

    private static Outcome<Load> committable(Load load, @Nullable String reason) {
        return switch (load.state()) {
            case READY -> Outcome.done(load);
            case HELD ->
                reason == null || reason.isBlank()
                        ? Outcome.refused(
                                Refusal.of(CollectionProblem.REASON_MISSING).at("reason"))
                        : Outcome.done(load);
            case COMMITTED, FAILED, CANCELLED -> Outcome.refused(CollectionProblem.LOAD_OVER);
            case WAITING, CHECKING -> Outcome.refused(CollectionProblem.LOAD_NOT_READY);
        };
    }

    private Outcome<Load> recorded(UUID id, Record record) {
        Load load = loads.find(id).orElseThrow();
        record.of(load);
        return Outcome.done(load);
    }

    private static UUID generationOf(Load load) {
        UUID generation = load.generation();
        if (generation == null) {
            throw new IllegalStateException("load " + load.id() + " is ready without a generation");
        }
        return generation;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
