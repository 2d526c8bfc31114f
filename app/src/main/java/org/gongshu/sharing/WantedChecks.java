package org.gongshu.sharing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.RowCondition;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Systems;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether one wanted part of an entry can be asked for at all. */
@Component
class WantedChecks {

    /** A wanted part that can be asked for, and the way that the law has for it. */
    record Checked(
            CatalogEntry entry,
            Wanted wanted,
            List<Item> items,
            Way way,
            @Nullable Scenario scenario) {}

    private final Entries entries;
    private final Systems systems;
    private final Scenarios scenarios;
    private final ShareLaw law;

    WantedChecks(Entries entries, Systems systems, Scenarios scenarios, ShareLaw law) {
        this.entries = entries;
        this.systems = systems;
        this.scenarios = scenarios;
        this.law = law;
    }

    Outcome<Checked> check(Actor.Official by, ShareApplication application, int at) {
        Wanted wanted = application.wanted().get(at);
        String path = "entries[" + at + "]";
        Optional<LayeredProfile> profile = law.of(by.region());
        if (profile.isEmpty()) {
            return no(SharingProblem.NO_LAW, path);
        }
        return entry(by, wanted, path)
                .then(entry -> items(profile.get(), entry, wanted, application, path)
                        .then(items -> type(profile.get(), items, path)
                                .then(type -> conditions(entry, wanted, path)
                                        .then(_ -> systemsOf(by, wanted, path))
                                        .then(_ -> way(by, profile.get(), entry, wanted, items, type, application)))));
    }

    private Outcome<CatalogEntry> entry(Actor.Official by, Wanted wanted, String path) {
        return entries.findVisible(by, wanted.entry())
                .filter(found -> found.state().isListed())
                .<Outcome<CatalogEntry>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(SharingProblem.ENTRY_NOT_FOUND).at(path + ".entryId")))
                .then(entry -> available(by, entry, path));
    }

    /**
     * A scenario goes before everything else. That a mode is offered the platform sees itself; that other conditions are
     * not met is the applicant's to say, and leads another way only where the law has one.
     */
    private Outcome<Checked> way(
            Actor.Official by,
            LayeredProfile profile,
            CatalogEntry entry,
            Wanted wanted,
            List<Item> items,
            SharingType type,
            ShareApplication application) {
        @Nullable
        Scenario scenario = type == SharingType.WITHHELD
                ? null
                : scenarios
                        .findCovering(by, entry.id(), wanted.items(), application.purpose())
                        .orElse(null);
        boolean exempted = type == SharingType.CONDITIONAL
                && scenario == null
                && application.needsExemption()
                && ShareLaw.negotiates(profile, type);
        Way way = new Way(type, scenario != null, !exempted, exempted || type == SharingType.WITHHELD);
        return Outcome.done(new Checked(entry, wanted, items, way, scenario));
    }

    /** Where only the existence of data is shown, it is not shown either whether it is there to be got. */
    private Outcome<CatalogEntry> available(Actor.Official by, CatalogEntry entry, String path) {
        if (entry.department().equals(by.department())) {
            return no(SharingProblem.OWN_ENTRY, path + ".entryId");
        }
        return entries.findEntry(by.scope(), entry.id())
                .filter(CatalogEntry::isMounted)
                .<Outcome<CatalogEntry>>map(_ -> Outcome.done(entry))
                .orElseGet(() -> no(SharingProblem.NOT_MOUNTED, path + ".entryId"));
    }

    /** Items of which only the existence is known cannot be named: they are when access is agreed. */
    private static Outcome<List<Item>> items(
            LayeredProfile law, CatalogEntry entry, Wanted wanted, ShareApplication application, String path) {
        if (wanted.items().isEmpty()) {
            return entry.items().isEmpty()
                    ? Outcome.done(List.of())
                    : no(SharingProblem.ITEMS_MISSING, path + ".items");
        }
        Set<UUID> known = entry.items().stream().map(Item::id).collect(Collectors.toSet());
        if (!known.containsAll(wanted.items())) {
            return no(SharingProblem.ITEM_UNKNOWN, path + ".items");
        }
        List<Item> items = entry.items().stream()
                .filter(item -> wanted.items().contains(item.id()))
                .toList();
        boolean exempted = application.needsExemption() && ShareLaw.negotiates(law, SharingType.CONDITIONAL);
        return items.stream()
                .filter(item ->
                        !exempted && !item.modes().isEmpty() && !item.modes().contains(wanted.mode()))
                .findFirst()
                .<Outcome<List<Item>>>map(item -> Outcome.refused(modeNotOffered(item, wanted, path)))
                .orElseGet(() -> Outcome.done(items));
    }

    private static Refusal modeNotOffered(Item item, Wanted wanted, String path) {
        return Refusal.of(
                        SharingProblem.MODE_NOT_OFFERED,
                        Map.of("item", item.name(), "mode", wanted.mode().word()))
                .at(path + ".mode");
    }

    /** The type that the wanted items come to; where an item may not be asked for, and no way leads to it, none. */
    private static Outcome<SharingType> type(LayeredProfile law, List<Item> items, String path) {
        Set<SharingType> types = EnumSet.noneOf(SharingType.class);
        for (Item item : items) {
            Optional<ArticleRef> barred = ShareLaw.barredUnder(law, item.sharingType());
            if (barred.isPresent() && !ShareLaw.negotiates(law, SharingType.WITHHELD)) {
                return Outcome.refused(Refusal.of(SharingProblem.ITEM_WITHHELD, Map.of("item", item.name()))
                        .at(path + ".items")
                        .under(barred.get()));
            }
            types.add(barred.isPresent() ? SharingType.WITHHELD : item.sharingType());
        }
        if (items.isEmpty()) {
            return hidden(law, path);
        }
        if (types.contains(SharingType.WITHHELD)) {
            return Outcome.done(SharingType.WITHHELD);
        }
        return Outcome.done(
                types.equals(Set.of(SharingType.UNCONDITIONAL)) ? SharingType.UNCONDITIONAL : SharingType.CONDITIONAL);
    }

    private static Outcome<SharingType> hidden(LayeredProfile law, String path) {
        return ShareLaw.negotiates(law, SharingType.WITHHELD)
                ? Outcome.done(SharingType.WITHHELD)
                : Outcome.refused(ShareLaw.barredUnder(law, SharingType.WITHHELD)
                        .map(article -> Refusal.of(SharingProblem.ITEMS_MISSING)
                                .at(path + ".items")
                                .under(article))
                        .orElseGet(
                                () -> Refusal.of(SharingProblem.ITEMS_MISSING).at(path + ".items")));
    }

    private static Outcome<List<RowCondition>> conditions(CatalogEntry entry, Wanted wanted, String path) {
        Set<String> known = entry.items().stream().map(Item::column).collect(Collectors.toSet());
        List<RowCondition> checked = new ArrayList<>();
        for (RowCondition row : wanted.rows()) {
            if (!known.contains(row.item())) {
                return no(SharingProblem.CONDITION_ITEM_UNKNOWN, path + ".rows");
            }
            if (!row.wellFormed()) {
                return no(SharingProblem.CONDITION_INVALID, path + ".rows");
            }
            checked.add(row);
        }
        return Outcome.done(checked);
    }

    private Outcome<Set<UUID>> systemsOf(Actor.Official by, Wanted wanted, String path) {
        boolean own = wanted.systems().stream()
                .allMatch(id -> systems.findSystem(by.scope(), id)
                        .filter(system -> system.department().equals(by.department()))
                        .isPresent());
        return own ? Outcome.done(wanted.systems()) : no(SharingProblem.SYSTEM_UNKNOWN, path + ".systems");
    }

    private static <T> Outcome<T> no(SharingProblem problem, String field) {
        return Outcome.refused(Refusal.of(problem).at(field));
    }
}
