package org.gongshu.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.Item;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.SubjectState;
import org.springframework.stereotype.Component;

/**
 * The items that a grant is given for. Where an applicant could not know them, since the catalog shows only that the
 * data exists, those who agree name them; where they name none it is all of them.
 */
@Component
class NegotiatedItems {

    /** The word by which those who agree name items, by name or column. */
    static final String GRANTED_ITEMS = "granted-items";

    private final Entries entries;

    NegotiatedItems(Entries entries) {
        this.entries = entries;
    }

    Outcome<List<GrantedItem>> of(SubjectState subject, Conclusion conclusion) {
        List<GrantedItem> asked = ShareSubject.itemsOf(subject);
        if (!asked.isEmpty()) {
            return Outcome.done(asked);
        }
        Optional<CatalogEntry> entry = entries.findEntry(
                        Scope.of(conclusion.region()), subject.subject().reference())
                .filter(found -> found.state().isListed());
        return entry.map(found -> named(found, conclusion.statements().getOrDefault(GRANTED_ITEMS, "")))
                .orElseGet(() -> Outcome.refused(SharingProblem.ENTRY_NOT_FOUND));
    }

    private static Outcome<List<GrantedItem>> named(CatalogEntry entry, String said) {
        Set<String> words = Set.copyOf(List.of(said.strip().split("[、，,；;\\s]+")));
        List<GrantedItem> named = entry.items().stream()
                .filter(item -> said.isBlank() || words.contains(item.name()) || words.contains(item.column()))
                .map(NegotiatedItems::granted)
                .toList();
        return named.isEmpty()
                ? Outcome.refused(Refusal.of(SharingProblem.ITEM_UNKNOWN).at("statements." + GRANTED_ITEMS))
                : Outcome.done(named);
    }

    private static GrantedItem granted(Item item) {
        return new GrantedItem(
                item.id(), item.column(), ShareSubject.maskOf(item.mask().name()));
    }
}
