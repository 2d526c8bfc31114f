package org.gongshu.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.store.Datasets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The loads of a department's entries, as its people deliver, follow and commit them. */
@Service
public class Loads {

    private static final int LONGEST_NAME = 200;

    private final LoadDesk desk;
    private final LoadTable table;
    private final FindingTable findings;
    private final QualityRules rules;
    private final CollectionLedger ledger;
    private final FileStore files;
    private final Datasets datasets;
    private final Database database;
    private final ChangePermits permits;
    private final Cursors cursors;
    private final Lists lists;

    Loads(
            LoadDesk desk,
            LoadTable table,
            FindingTable findings,
            QualityRules rules,
            CollectionLedger ledger,
            FileStore files,
            Datasets datasets,
            Database database,
            ChangePermits permits,
            Cursors cursors,
            Lists lists) {
        this.desk = desk;
        this.table = table;
        this.findings = findings;
        this.rules = rules;
        this.ledger = ledger;
        this.files = files;
        this.datasets = datasets;
        this.database = database;
        this.permits = permits;
        this.cursors = cursors;
        this.lists = lists;
    }

    /** Takes a file for the actor's own entry; it is safe when this answers, and is checked in the background. */
    public Outcome<Load> submit(Actor.Official by, UUID entry, LoadKind kind, String fileName, InputStream content)
            throws IOException {
        Optional<LoadableEntries.Entry> own = database.read(by.scope(), () -> rules.own(by, entry));
        if (own.isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        if (own.get().retired()) {
            return Outcome.refused(CollectionProblem.ENTRY_RETIRED);
        }
        if (kind == LoadKind.INCREMENT && own.get().items().stream().noneMatch(Shape.Item::key)) {
            return Outcome.refused(
                    Refusal.of(CollectionProblem.INCREMENT_WITHOUT_KEY).at("kind"));
        }
        if (kind == LoadKind.INCREMENT
                && datasets.findCurrent(by.scope(), entry).isEmpty()) {
            return Outcome.refused(
                    Refusal.of(CollectionProblem.INCREMENT_WITHOUT_DATA).at("kind"));
        }
        EntryRules holding = database.read(by.scope(), () -> rules.holding(own.get()));
        LoadOrder order = new LoadOrder(
                by.region(),
                by.department(),
                entry,
                kind,
                new Shape(own.get().items(), holding.rules()),
                holding.terms(),
                by.person(),
                shortened(fileName));
        return desk.submit(order, content, load -> ledger.submitted(by, load));
    }

    /** The load, where it is of the actor's department. */
    public Optional<Load> find(Actor.Official by, UUID id) {
        return desk.find(by.scope(), by.department(), id);
    }

    /** The loads of the actor's own entry, the newest first. */
    public Outcome<Page<Load>> list(Actor.Official by, UUID entry, Paging paging) {
        if (database.read(by.scope(), () -> rules.own(by, entry)).isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        return database.read(
                by.scope(),
                () -> lists.page(
                        "loads " + entry,
                        paging,
                        (after, limit) -> table.list(entry, instantOf(after), after.id(), limit),
                        last -> new Lists.Position(last.submittedAt().toString(), last.id()),
                        () -> table.count(entry)));
    }

    private static @Nullable Instant instantOf(Lists.Position after) {
        return after.text() == null ? null : Instant.parse(after.text());
    }

    /** How often each kind of thing was found; empty where the load is not of the actor's department. */
    public Optional<List<FindingCount>> counts(Actor.Official by, UUID id) {
        return find(by, id).map(load -> database.read(by.scope(), () -> findings.counts(id)));
    }

    /** The first places of each kind of finding. */
    public Outcome<Page<Finding>> findings(Actor.Official by, UUID id, Paging paging) {
        if (find(by, id).isEmpty()) {
            return Outcome.refused(PlatformProblem.NOT_FOUND);
        }
        String list = "findings " + id;
        Optional<List<String>> position = position(list, paging.cursor());
        if (position.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        int after =
                position.get().isEmpty() ? -1 : Integer.parseInt(position.get().getFirst());
        return database.read(by.scope(), () -> {
            List<Finding> found = findings.list(id, after, paging.limit() + 1);
            int end = after + paging.limit();
            return Outcome.done(page(
                    found,
                    paging.limit(),
                    _ -> cursors.after(list, List.of(Integer.toString(end))),
                    findings.places(id)));
        });
    }

    /** Every place that was kept, in the order of the file. */
    public List<Finding> places(Actor.Official by, UUID id) {
        return find(by, id)
                .map(load -> database.read(by.scope(), () -> findings.list(id, -1, Integer.MAX_VALUE)))
                .orElse(List.of());
    }

    /** Makes the load the data of its entry; a held one needs a reason. */
    public Outcome<Load> commit(Actor.Official by, UUID id, int version, @Nullable String reason) {
        return desk.commit(
                by.scope(), by.department(), by.person(), id, version, reason, load -> ledger.committed(by, load));
    }

    /** Gives the load up. */
    public Outcome<Load> cancel(Actor.Official by, UUID id, int version) {
        return desk.cancel(by.scope(), by.department(), id, version, load -> ledger.cancelled(by, load));
    }

    /** The file of rejected rows, as CSV; empty where there is none. */
    public Optional<Path> findRejected(Actor.Official by, UUID id) {
        return find(by, id)
                .flatMap(load -> Optional.ofNullable(load.rejectedDigest()).map(files::locate));
    }

    /** What was permitted for the actor's own entry, the newest first; empty where it is not theirs. */
    public Optional<List<ChangePermit>> permits(Actor.Official by, UUID entry) {
        return database.read(by.scope(), () -> rules.own(by, entry)).map(own -> permits.list(by, own.id()));
    }

    private Optional<List<String>> position(String list, @Nullable String cursor) {
        return cursor == null ? Optional.of(List.of()) : cursors.read(list, cursor);
    }

    private static <T> Page<T> page(List<T> found, int limit, Function<T, String> next, long total) {
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? next.apply(shown.getLast()) : null, total, true);
    }

    private static String shortened(String fileName) {
        String name = fileName.isBlank() ? "upload.csv" : fileName.strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
