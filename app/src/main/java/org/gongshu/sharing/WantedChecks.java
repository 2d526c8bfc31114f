package org.gongshu.sharing;

import java.time.Clock;
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
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Systems;
import org.gongshu.regulation.Access;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.Regulations;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.SharingTypeRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether one wanted part of an entry can be asked for at all. */
@Component
class WantedChecks {

    /** A wanted part that can be asked for, with the type its items come to. */
    record Checked(CatalogEntry entry, Wanted wanted, List<Item> items, SharingType type) {}

    private final Entries entries;
    private final Systems systems;
    private final Regulations regulations;
    private final Clock clock;

    WantedChecks(Entries entries, Systems systems, Regulations regulations, Clock clock) {
        this.entries = entries;
        this.systems = systems;
        this.regulations = regulations;
        this.clock = clock;
    }

    Outcome<Checked> check(Actor.Official by, Wanted wanted, String path) {
        return entries.findVisible(by, wanted.entry())
                .filter(found -> found.state().isListed())
                .<Outcome<CatalogEntry>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(SharingProblem.ENTRY_NOT_FOUND).at(path + ".entryId")))
                .then(entry -> available(by, entry, path))
                .then(entry -> items(entry, wanted, path)
                        .then(items -> open(by, items, path)
                                .then(type -> conditions(entry, wanted, path)
                                        .then(_ -> systemsOf(by, wanted, path))
                                        .map(_ -> new Checked(entry, wanted, items, type)))));
    }

    private static Outcome<CatalogEntry> available(Actor.Official by, CatalogEntry entry, String path) {
        if (entry.department().equals(by.department())) {
            return no(SharingProblem.OWN_ENTRY, path + ".entryId");
        }
        return entry.isMounted() ? Outcome.done(entry) : no(SharingProblem.NOT_MOUNTED, path + ".entryId");
    }

    private static Outcome<List<Item>> items(CatalogEntry entry, Wanted wanted, String path) {
        if (wanted.items().isEmpty()) {
            return no(SharingProblem.ITEMS_MISSING, path + ".items");
        }
        Map<UUID, Item> known = entry.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        if (!known.keySet().containsAll(wanted.items())) {
            return no(SharingProblem.ITEM_UNKNOWN, path + ".items");
        }
        List<Item> items = entry.items().stream()
                .filter(item -> wanted.items().contains(item.id()))
                .toList();
        return items.stream()
                .filter(item -> !item.modes().isEmpty() && !item.modes().contains(wanted.mode()))
                .findFirst()
                .<Outcome<List<Item>>>map(item -> Outcome.refused(Refusal.of(
                                SharingProblem.MODE_NOT_OFFERED,
                                Map.of(
                                        "item",
                                        item.name(),
                                        "mode",
                                        wanted.mode().word()))
                        .at(path + ".mode")))
                .orElseGet(() -> Outcome.done(items));
    }

    /** The type that the wanted items come to; an item that may not be asked for stops the whole part. */
    private Outcome<SharingType> open(Actor.Official by, List<Item> items, String path) {
        Optional<LayeredProfile> profile = regulations.profile(by.region(), LegalTime.dayOf(clock.instant()));
        if (profile.isEmpty()) {
            return no(SharingProblem.NO_LAW, path);
        }
        LayeredProfile law = profile.get();
        Set<SharingType> types = EnumSet.noneOf(SharingType.class);
        for (Item item : items) {
            ArticleRef barred = barredUnder(law, item.sharingType());
            if (barred != null) {
                return Outcome.refused(Refusal.of(SharingProblem.ITEM_WITHHELD, Map.of("item", item.name()))
                        .at(path + ".items")
                        .under(barred));
            }
            types.add(item.sharingType());
        }
        return Outcome.done(
                types.equals(Set.of(SharingType.UNCONDITIONAL)) ? SharingType.UNCONDITIONAL : SharingType.CONDITIONAL);
    }

    private static @Nullable ArticleRef barredUnder(LayeredProfile law, SharingType type) {
        return law.findSharingType(type)
                .map(LayeredProfile.Resolved::rule)
                .filter(rule -> rule.access() == Access.NONE)
                .map(SharingTypeRule::article)
                .orElse(null);
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
