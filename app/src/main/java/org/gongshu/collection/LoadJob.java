package org.gongshu.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.collection.check.Findings;
import org.gongshu.collection.check.Shapes;
import org.gongshu.collection.check.TableCheck;
import org.gongshu.collection.csv.CsvFile;
import org.gongshu.collection.csv.Limits;
import org.gongshu.collection.csv.Unreadable;
import org.gongshu.jobs.Job;
import org.gongshu.jobs.JobHandler;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Filled;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.springframework.stereotype.Component;

/**
 * Checks an uploaded file and fills a generation with it. Generation, findings and the load's new state are one
 * transaction: a process that dies in between leaves the load to be checked from the beginning, and nothing else.
 */
@Component
class LoadJob implements JobHandler {

    static final String KIND = "load";

    /** Which load is to be checked. */
    record Payload(UUID load, UUID region) {}

    private final Database database;
    private final LoadTable loads;
    private final FindingTable findings;
    private final DatasetStore store;
    private final Increments increments;
    private final Promises promises;
    private final FileStore files;
    private final Clock clock;

    LoadJob(
            Database database,
            LoadTable loads,
            FindingTable findings,
            DatasetStore store,
            Increments increments,
            Promises promises,
            FileStore files,
            Clock clock) {
        this.database = database;
        this.loads = loads;
        this.findings = findings;
        this.store = store;
        this.increments = increments;
        this.promises = promises;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) throws IOException {
        run(job.payload(Payload.class));
    }

    void run(Payload payload) throws IOException {
        Scope scope = Scope.of(payload.region());
        if (database.write(scope, () -> loads.begin(payload.load(), clock.instant()))) {
            Load load = database.read(scope, () -> loads.find(payload.load()).orElseThrow());
            check(scope, load, database.read(scope, () -> loads.measureOf(load.id())));
        }
    }

    @Override
    public void givenUp(Job job) {
        Payload payload = job.payload(Payload.class);
        database.write(Scope.of(payload.region()), () -> {
            loads.find(payload.load())
                    .filter(load -> load.state() == LoadState.CHECKING)
                    .ifPresent(load -> loads.end(
                            load.id(), Ending.failed(Refusal.of(CollectionProblem.GIVEN_UP)), clock.instant()));
            return true;
        });
    }

    private void check(Scope scope, Load load, LoadTable.Measure measure) throws IOException {
        try (LoadWatch watch = new LoadWatch(database, loads, scope, load, files.draft(), measure.shape())) {
            TableCheck check = new TableCheck(measure.shape(), load.kind(), watch);
            try {
                Outcome<Generation> outcome = database.write(scope, () -> fill(load, measure, check, watch));
                if (outcome instanceof Outcome.Refused<Generation>(Refusal refusal)) {
                    end(scope, load, check, Ending.of(check, watch).failed(refusal, watch.keepRejected()));
                }
            } catch (UncheckedIOException broken) {
                endBroken(scope, load, check, watch, broken);
            }
        }
    }

    private Outcome<Generation> fill(Load load, LoadTable.Measure measure, TableCheck check, LoadWatch watch) {
        DatasetStore.Plan plan = new DatasetStore.Plan(
                load.region(),
                load.entry(),
                load.id(),
                load.kind() == LoadKind.INCREMENT
                        ? Shapes.incrementOf(measure.shape())
                        : Shapes.layoutOf(measure.shape()),
                measure.terms().onRepeatedKey(),
                load.kind() == LoadKind.INCREMENT);
        Filled filled = store.fill(plan, writer -> {
            try (CsvFile file = CsvFile.open(files.locate(load.fileDigest()), Limits.USUAL)) {
                check.run(file, writer);
            }
        });
        return switch (filled) {
            case Filled.Repeated repeated -> repeated(measure, check, repeated);
            case Filled.Ready ready -> ready(load, measure, check, watch, ready);
        };
    }

    private Outcome<Generation> repeated(LoadTable.Measure measure, TableCheck check, Filled.Repeated repeated) {
        String key = Shapes.firstKey(measure.shape());
        repeated.lines()
                .forEach(pair -> check.findings()
                        .addLater(new Finding(pair.line(), 0, key, Reason.KEY_REPEATED, Severity.REJECT)));
        check.findings()
                .addCount(
                        new Findings.Kind(key, Reason.KEY_REPEATED, Severity.REJECT),
                        repeated.count() - repeated.lines().size());
        return Outcome.refused(Refusal.of(
                CollectionProblem.KEY_REPEATED,
                Map.of(
                        "count",
                        repeated.count(),
                        "line",
                        repeated.lines().getFirst().line())));
    }

    private Outcome<Generation> ready(
            Load load, LoadTable.Measure measure, TableCheck check, LoadWatch watch, Filled.Ready ready) {
        String key = Shapes.firstKey(measure.shape());
        ready.droppedLines()
                .forEach(line ->
                        check.findings().addLater(new Finding(line, 0, key, Reason.KEY_REPEATED, Severity.REJECT)));
        long rejected = check.rejected() + ready.droppedLines().size();
        if (rejected * 1000 > check.read() * measure.terms().mostRejected()) {
            return Outcome.refused(Refusal.of(
                    CollectionProblem.TOO_MANY_REJECTED,
                    Map.of(
                            "share",
                            share(rejected, check.read()),
                            "limit",
                            share(measure.terms().mostRejected(), 1000))));
        }
        Optional<Increments.Difference> difference = promises.differenceOf(load, ready.generation());
        difference.ifPresent(counted -> loads.noteDifference(load.id(), counted));
        Optional<Refusal> broken = difference.flatMap(counted -> promises.broken(load, counted));
        if (broken.isPresent()) {
            return Outcome.refused(broken.get());
        }
        increments
                .markUndone(ready.generation())
                .forEach(undone -> check.findings()
                        .addLater(new Finding(
                                undone.line(), 0, undone.column(), Reason.CORRECTION_UNDONE, Severity.HOLD)));
        if (loads.isAskedToCancel(load.id())) {
            throw new UncheckedIOException(new LoadWatch.Cancelled());
        }
        List<String> holds = Holds.of(
                check.findings(),
                load.kind(),
                ready.generation(),
                measure.terms(),
                store.findCurrent(load.entry()).orElse(null),
                difference.orElse(null));
        findings.put(load.region(), load.id(), check.findings());
        loads.end(
                load.id(),
                Ending.of(check, watch).ready(ready.generation(), rejected, holds, watch.keepRejected()),
                clock.instant());
        return Outcome.done(ready.generation());
    }

    private void endBroken(Scope scope, Load load, TableCheck check, LoadWatch watch, UncheckedIOException broken)
            throws IOException {
        switch (broken.getCause()) {
            case Unreadable unreadable ->
                end(scope, load, check, Ending.of(check, watch).failed(unreadable.refusal(), watch.keepRejected()));
            case LoadWatch.Cancelled _ ->
                end(scope, load, check, Ending.of(check, watch).cancelled());
            case null, default -> throw new IOException(broken);
        }
    }

    private void end(Scope scope, Load load, TableCheck check, LoadTable.End end) {
        database.write(scope, () -> {
            findings.put(load.region(), load.id(), check.findings());
            loads.end(load.id(), end, clock.instant());
            return true;
        });
    }

    private static String share(long part, long whole) {
        return "%.1f%%".formatted(100.0 * part / Math.max(1, whole));
    }
}
