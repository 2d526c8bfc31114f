package org.gongshu.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.procedure.Conclusion;
import org.gongshu.regulation.SharingType;
import org.springframework.stereotype.Component;

/** Sets types of items by decision of a case. */
@Component
class SharingTypes {

    /** The words by which a case states on which conditions, and on which provisions, its result rests. */
    static final String CONDITIONS = "sharing-conditions";

    static final String BASIS = "sharing-basis";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Entries entries;

    SharingTypes(Entries entries) {
        this.entries = entries;
    }

    /**
     * Gives items of the entry the type, as a new edition; an entry that a change is being decided about waits for that.
     *
     * @param items ids of the items; none means all that are of another type
     */
    Outcome<CatalogEntry> set(UUID id, Set<UUID> items, SharingType type, Conclusion conclusion) {
        return entries.locked(id)
                .then(SharingTypes::unchanging)
                .then(entry -> entries.checked(entry.region(), with(entry, items, type, conclusion.statements())))
                .then(content -> entries.decideContent(id, content, conclusion));
    }

    private static Outcome<CatalogEntry> unchanging(CatalogEntry entry) {
        return entry.state() == EntryState.PUBLISHED
                ? Outcome.done(entry)
                : Outcome.refused(Refusal.of(
                        CatalogProblem.WRONG_STATE,
                        Map.of("code", entry.code(), "state", entry.state().name())));
    }

    private static EntryContent with(
            CatalogEntry entry, Set<UUID> items, SharingType type, Map<String, String> statements) {
        return CatalogLaw.withItems(
                entry.content(),
                entry.items().stream()
                        .map(item -> items.isEmpty() || items.contains(item.id()) ? set(item, type, statements) : item)
                        .toList());
    }

    private static Item set(Item item, SharingType type, Map<String, String> statements) {
        String said = statements.getOrDefault(CONDITIONS, "");
        String conditions = said.isBlank() ? item.sharingConditions() : said.strip();
        Set<UUID> basis = new LinkedHashSet<>(item.sharingBasis());
        ID.matcher(statements.getOrDefault(BASIS, ""))
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .forEach(basis::add);
        return type == SharingType.UNCONDITIONAL
                ? Items.shared(item, type, null, List.of())
                : Items.shared(item, type, type == SharingType.CONDITIONAL ? conditions : null, List.copyOf(basis));
    }
}
