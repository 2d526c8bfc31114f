package org.gongshu.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Actor;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.Conclusion;
import org.gongshu.regulation.OpeningType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The entries of the catalog. */
@Service
public class Entries {

    private final Database database;
    private final EntryTable table;
    private final CatalogLaw law;
    private final Departments departments;
    private final CatalogLedger ledger;
    private final Cursors cursors;
    private final Clock clock;

    Entries(
            Database database,
            EntryTable table,
            CatalogLaw law,
            Departments departments,
            CatalogLedger ledger,
            Cursors cursors,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.law = law;
        this.departments = departments;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Begins an entry of the actor's department; the system gives it its code. */
    public Outcome<CatalogEntry> draft(Actor.Official by, EntryContent content) {
        return database.write(
                by.scope(),
                () -> checked(by.region(), content).then(settled -> {
                    CatalogEntry entry = new CatalogEntry(
                            Ids.next(),
                            by.region(),
                            by.department(),
                            codeFor(by.region(), settled.category()),
                            EntryState.DRAFT,
                            0,
                            null,
                            null,
                            null,
                            settled,
                            1);
                    table.insert(entry, clock.instant());
                    ledger.byPerson(CatalogAction.ENTRY_DRAFTED, by, entry);
                    return Outcome.done(entry);
                }));
    }

    /** Rewrites a draft of the actor's department. */
    public Outcome<CatalogEntry> revise(Actor.Official by, UUID id, int version, EntryContent content) {
        return database.write(
                by.scope(),
                () -> own(by, id)
                        .then(entry -> unchangedSince(entry, version))
                        .then(entry -> checked(by.region(), content).then(entry::revise))
                        .then(entry ->
                                store(entry, revised -> ledger.byPerson(CatalogAction.ENTRY_REVISED, by, revised))));
    }

    /** The entry as the actor may see it; empty where it is not theirs to know of. */
    public Optional<CatalogEntry> findVisible(Actor.Official by, UUID id) {
        Viewer viewer = viewer(by);
        return database.read(
                by.scope(), () -> table.find(id).filter(viewer::sees).map(entry -> law.asShown(entry, viewer)));
    }

    /** The entry that has an item with this id, as the actor may see it. */
    Optional<CatalogEntry> findVisibleOfItem(Actor.Official by, UUID item) {
        return database.read(by.scope(), () -> table.findEntryOfItem(item).flatMap(id -> findVisible(by, id)));
    }

    /** The entry itself, for rooms that act on it. */
    public Optional<CatalogEntry> findEntry(Scope scope, UUID id) {
        return database.read(scope, () -> table.find(id));
    }

    public CatalogEntry getEntry(Scope scope, UUID id) {
        return findEntry(scope, id).orElseThrow(() -> new NoSuchElementException("no entry " + id));
    }

    /** Entries that the actor may see, by name. */
    public Outcome<Page<CatalogEntry>> list(Actor.Official by, EntrySearch search, @Nullable String cursor, int limit) {
        Viewer viewer = viewer(by);
        String list = "entries " + viewer + search;
        Optional<List<String>> after = cursor == null
                ? Optional.of(List.of())
                : cursors.read(list, cursor).filter(at -> at.size() == 2);
        if (after.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        String name = after.get().isEmpty() ? null : after.get().getFirst();
        UUID id = after.get().isEmpty() ? null : UUID.fromString(after.get().getLast());
        return database.read(by.scope(), () -> {
            List<CatalogEntry> found = table.list(search, viewer, name, id, limit + 1);
            return Outcome.done(page(list, found, viewer, limit, table.count(search, viewer)));
        });
    }

    /**
     * Moves the entry on, in the current transaction.
     *
     * @param move the aggregate's own verb
     */
    Outcome<CatalogEntry> move(UUID id, Function<CatalogEntry, Outcome<CatalogEntry>> move) {
        return table.findForUpdate(id)
                .<Outcome<CatalogEntry>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND))
                .then(move)
                .then(moved -> store(moved, _ -> {}));
    }

    /** Takes the entry into the catalog, in the deciding transaction; a registration without review comes straight here. */
    Outcome<CatalogEntry> publish(UUID id, Conclusion conclusion) {
        return move(id, entry -> handedIn(entry, conclusion.caseId()).then(handed -> handed.publish(conclusion.on())))
                .map(published -> edition(published, conclusion));
    }

    /** Makes the entry what the case's change says. */
    Outcome<CatalogEntry> applyChange(UUID id, UUID subject, Conclusion conclusion) {
        EntryContent content = table.findChange(subject).orElseThrow();
        return move(id, entry -> changing(entry, conclusion.caseId()).then(open -> open.change(content)))
                .map(changed -> edition(changed, conclusion));
    }

    /**
     * Gives every item of a published entry the opening type that a dispute was settled on, as a new edition, in the
     * deciding transaction. A restriction keeps its basis.
     */
    public Outcome<CatalogEntry> setOpeningType(UUID id, OpeningType type, Conclusion conclusion) {
        return move(
                        id,
                        entry -> entry.startChange(conclusion.caseId())
                                .then(open -> open.change(open.content().opening(type))))
                .map(changed -> edition(changed, conclusion));
    }

    /** Makes a published entry what a case has decided, as a new edition; a change that is no change makes none. */
    Outcome<CatalogEntry> decideContent(UUID id, EntryContent content, Conclusion conclusion) {
        Optional<CatalogEntry> now =
                table.find(id).filter(entry -> entry.content().equals(content));
        return now.map(Outcome::done)
                .orElseGet(() -> move(
                                id,
                                entry -> entry.startChange(conclusion.caseId()).then(open -> open.change(content)))
                        .map(changed -> edition(changed, conclusion)));
    }

    /** Takes the entry out of the catalog, in the deciding transaction. */
    public Outcome<CatalogEntry> retire(UUID id, Conclusion conclusion) {
        return move(id, entry -> changing(entry, conclusion.caseId()).then(CatalogEntry::retire))
                .map(retired -> {
                    ledger.byCase(CatalogAction.ENTRY_RETIRED, conclusion.caseId(), retired);
                    return retired;
                });
    }

    /** Lets others obtain the entry's data from now on. */
    Outcome<CatalogEntry> mount(UUID id, Conclusion conclusion) {
        return move(id, entry -> entry.mount(conclusion.caseId())).map(mounted -> {
            ledger.byCase(CatalogAction.ENTRY_MOUNTED, conclusion.caseId(), mounted);
            return mounted;
        });
    }

    /** A draft again, where the case did not take it in; one that never left the desk stays as it is. */
    Outcome<CatalogEntry> sendBack(UUID id) {
        return move(id, entry -> entry.state() == EntryState.DRAFT ? Outcome.done(entry) : entry.sendBack());
    }

    /** As it was, where the change was not agreed. */
    Outcome<CatalogEntry> keep(UUID id) {
        return move(id, entry -> entry.state() == EntryState.PUBLISHED ? Outcome.done(entry) : entry.keep());
    }

    private static Outcome<CatalogEntry> handedIn(CatalogEntry entry, UUID caseId) {
        return entry.state() == EntryState.DRAFT ? entry.submit(caseId) : Outcome.done(entry);
    }

    private static Outcome<CatalogEntry> changing(CatalogEntry entry, UUID caseId) {
        return entry.state() == EntryState.PUBLISHED ? entry.startChange(caseId) : Outcome.done(entry);
    }

    private CatalogEntry edition(CatalogEntry entry, Conclusion conclusion) {
        table.insertEdition(entry, conclusion.caseId(), conclusion.at());
        ledger.byCase(CatalogAction.EDITION_PUBLISHED, conclusion.caseId(), entry);
        return entry;
    }

    /** The entry, locked, for a case that decides about it. */
    Outcome<CatalogEntry> locked(UUID id) {
        return table.findForUpdate(id)
                .<Outcome<CatalogEntry>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
    }

    /** The actor's own entry, locked; another's does not exist for them. */
    Outcome<CatalogEntry> own(Actor.Official by, UUID id) {
        return table.findForUpdate(id)
                .filter(entry -> entry.department().equals(by.department()))
                .<Outcome<CatalogEntry>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlatformProblem.NOT_FOUND));
    }

    /** The content, settled where the law settles it, or what is wrong with it. */
    Outcome<EntryContent> checked(UUID region, EntryContent content) {
        if (!table.hasCategory(content.category())) {
            return Outcome.refused(Refusal.of(CatalogProblem.CATEGORY_UNKNOWN, Map.of("code", content.category()))
                    .at("category"));
        }
        return law.settle(region, content, LegalTime.dayOf(clock.instant()));
    }

    static Outcome<CatalogEntry> unchangedSince(CatalogEntry entry, int version) {
        return entry.version() == version ? Outcome.done(entry) : Outcome.refused(PlatformProblem.VERSION_CHANGED);
    }

    private Outcome<CatalogEntry> store(CatalogEntry entry, Consumer<CatalogEntry> record) {
        if (!table.update(entry, clock.instant())) {
            return Outcome.refused(PlatformProblem.VERSION_CHANGED);
        }
        CatalogEntry stored = table.find(entry.id()).orElseThrow();
        record.accept(stored);
        return Outcome.done(stored);
    }

    private Page<CatalogEntry> page(String list, List<CatalogEntry> found, Viewer viewer, int limit, long total) {
        boolean more = found.size() > limit;
        List<CatalogEntry> items = found.stream()
                .limit(limit)
                .map(entry -> law.asShown(entry, viewer))
                .toList();
        String next = more
                ? cursors.after(
                        list,
                        List.of(items.getLast().name(), items.getLast().id().toString()))
                : null;
        return new Page<>(items, next, total, true);
    }

    private String codeFor(UUID region, String category) {
        return "%s/%05d".formatted(category, table.nextSequence(region, category));
    }

    private Viewer viewer(Actor.Official by) {
        boolean reviews = departments
                .findDepartment(by.scope(), by.department())
                .filter(department -> department.kind() == DepartmentKind.AUTHORITY)
                .isPresent();
        return new Viewer(by.department(), reviews);
    }
}
