package org.gongshu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Opening;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.springframework.stereotype.Service;

/** Hands entries to the procedure that the region's law has for them. */
@Service
public class Submissions {

    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final Entries entries;
    private final CatalogLaw law;
    private final EntryTable table;
    private final MountingTable mountings;
    private final MountedData data;
    private final Cases cases;

    Submissions(
            Database database,
            Entries entries,
            CatalogLaw law,
            EntryTable table,
            MountingTable mountings,
            MountedData data,
            Cases cases) {
        this.database = database;
        this.entries = entries;
        this.law = law;
        this.table = table;
        this.mountings = mountings;
        this.data = data;
        this.cases = cases;
    }

    /**
     * Hands in drafts of the actor's department: where the law has a review, as one topic catalog, else each is
     * registered at once.
     */
    public Outcome<Case> submit(Actor.Official by, List<UUID> ids, String title) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            return Outcome.refused(Refusal.of(CatalogProblem.TOO_MANY, Map.of("most", MOST_AT_ONCE))
                    .at("entryIds"));
        }
        ProcedureKind kind = law.admissionKind(by.region());
        return database.write(
                by.scope(),
                () -> ownAll(by, ids, EntryState.DRAFT)
                        .then(drafts ->
                                cases.open(by, opening(kind, by, title, drafts).state("topic", title)))
                        .then(opened -> afterwards(opened, ids, entry -> entry.submit(opened.id()))));
    }

    /** Asks for the confirmation of an entry's data and of the feed it comes by. */
    public Outcome<Case> mount(Actor.Official by, UUID id, Feed feed) {
        return database.write(
                by.scope(),
                () -> feed.wrong()
                        .<Outcome<CatalogEntry>>map(Outcome::refused)
                        .orElseGet(() -> entries.own(by, id))
                        .then(entry -> mountable(by, entry))
                        .then(entry -> cases.open(by, opening(ProcedureKind.MOUNTING, by, entry.name(), List.of(entry)))
                                .map(opened -> requested(entry, opened, feed))));
    }

    /** Asks for a change of an entry that is in the catalog. */
    public Outcome<Case> change(Actor.Official by, UUID id, int version, EntryContent content, String cause) {
        return database.write(
                by.scope(),
                () -> entries.own(by, id)
                        .then(entry -> Entries.unchangedSince(entry, version))
                        .then(entry -> listed(entry)
                                .then(_ -> entries.checked(by.region(), content))
                                .then(settled -> openChange(by, entry, settled, cause))));
    }

    /** Asks for an entry to be taken out of the catalog. */
    public Outcome<Case> retire(Actor.Official by, UUID id, int version, String reason) {
        return database.write(
                by.scope(),
                () -> entries.own(by, id)
                        .then(entry -> Entries.unchangedSince(entry, version))
                        .then(Submissions::listed)
                        .then(entry -> cases.open(
                                by,
                                opening(ProcedureKind.CATALOG_RETIREMENT, by, entry.name(), List.of(entry))
                                        .state("reason", reason)))
                        .then(opened -> afterwards(opened, List.of(id), entry -> entry.startChange(opened.id()))));
    }

    private Outcome<Case> openChange(Actor.Official by, CatalogEntry entry, EntryContent content, String cause) {
        if (content.equals(entry.content())) {
            return Outcome.refused(CatalogProblem.NOTHING_CHANGED);
        }
        Opening opening = opening(ProcedureKind.CATALOG_CHANGE, by, entry.name(), List.of(entry))
                .fact(Fact.CAUSE, cause);
        table.insertChange(by.region(), opening.subjects().getFirst().id(), entry.id(), content);
        return cases.open(by, opening)
                .then(opened -> afterwards(opened, List.of(entry.id()), found -> found.startChange(opened.id())));
    }

    /** Where the case goes on, the entries wait for it; where it is over, its effect has moved them already. */
    private Outcome<Case> afterwards(
            Case opened, List<UUID> ids, Function<CatalogEntry, Outcome<CatalogEntry>> waiting) {
        if (!opened.isOpen()) {
            return Outcome.done(opened);
        }
        for (UUID id : ids) {
            if (entries.move(id, waiting) instanceof Outcome.Refused<CatalogEntry>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(opened);
    }

    private Outcome<List<CatalogEntry>> ownAll(Actor.Official by, List<UUID> ids, EntryState state) {
        List<CatalogEntry> found = new ArrayList<>();
        for (UUID id : ids.stream().distinct().sorted().toList()) {
            switch (entries.own(by, id).then(entry -> inState(entry, state))) {
                case Outcome.Done<CatalogEntry>(CatalogEntry entry) -> found.add(entry);
                case Outcome.Refused<CatalogEntry>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(found);
    }

    private static Outcome<CatalogEntry> inState(CatalogEntry entry, EntryState state) {
        return entry.state() == state
                ? Outcome.done(entry)
                : Outcome.refused(Refusal.of(
                        CatalogProblem.WRONG_STATE,
                        Map.of("code", entry.code(), "state", entry.state().name())));
    }

    private static Outcome<CatalogEntry> listed(CatalogEntry entry) {
        return inState(entry, EntryState.PUBLISHED);
    }

    private Outcome<CatalogEntry> mountable(Actor.Official by, CatalogEntry entry) {
        if (!entry.state().isListed()) {
            return Outcome.refused(CatalogProblem.NOT_PUBLISHED);
        }
        if (entry.isMounted()) {
            return Outcome.refused(CatalogProblem.ALREADY_MOUNTED);
        }
        return data.hasCommittedLoad(by.scope(), entry.id())
                ? Outcome.done(entry)
                : Outcome.refused(CatalogProblem.NO_COMMITTED_LOAD);
    }

    private Case requested(CatalogEntry entry, Case opened, Feed feed) {
        mountings.request(entry, opened.id(), feed, opened.openedAt());
        if (!opened.isOpen()) {
            mountings.confirm(entry.id(), opened.id(), opened.openedAt());
        }
        return opened;
    }

    private static Opening opening(ProcedureKind kind, Actor.Official by, String title, List<CatalogEntry> about) {
        Opening opening = Opening.of(kind, by.region(), Party.of(by.department()), title);
        for (CatalogEntry entry : about) {
            opening = opening.about(
                    Subject.whole("catalog-entry", entry.id(), entry.name(), entry.department(), snapshot(entry)));
            for (Sensitivity sensitivity : entry.content().sensitivities()) {
                opening = opening.fact(Fact.SENSITIVITY, sensitivity.word());
            }
        }
        return opening;
    }

    private static Map<String, Object> snapshot(CatalogEntry entry) {
        return Map.of(
                "code", entry.code(),
                "name", entry.name(),
                "gist", entry.content().gist(),
                "sharingType", entry.sharingType().name(),
                "openingType", entry.openingType().name(),
                "items", entry.items().stream().map(Item::name).toList());
    }
}
