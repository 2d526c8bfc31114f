package org.gongshu.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of an entry says: the core metadata of the 1272 guide and what the regulations add to them. Provider
 * and code are not said but known.
 *
 * @param category 类·项·目[·细目], digits only, from the category tree
 * @param gist 摘要
 * @param register id of the basic register that it belongs to ("population"), where it does
 * @param collectionBasis provisions under which the data is collected, in words
 * @param relatedCodes codes of related entries
 */
public record EntryContent(
        String category,
        String name,
        String gist,
        Set<ResourceFormat> formats,
        @Nullable String formatNote,
        Origin origin,
        @Nullable String register,
        @Nullable String collectionScope,
        @Nullable String collectionBasis,
        @Nullable String responsible,
        @Nullable Contact contact,
        Set<SharingMethod> sharingMethods,
        UpdateCycle updateCycle,
        @Nullable String remark,
        List<String> relatedCodes,
        List<Item> items) {

    public EntryContent {
        formats = Set.copyOf(formats);
        sharingMethods = Set.copyOf(sharingMethods);
        relatedCodes = List.copyOf(relatedCodes);
        items = List.copyOf(items);
    }

    /** The same with this opening type for every item. */
    EntryContent opening(OpeningType type) {
        return new EntryContent(
                category,
                name,
                gist,
                formats,
                formatNote,
                origin,
                register,
                collectionScope,
                collectionBasis,
                responsible,
                contact,
                sharingMethods,
                updateCycle,
                remark,
                relatedCodes,
                items.stream().map(item -> item.opening(type)).toList());
    }

    /** The sum of the items: their type where all have one, else conditional; withheld where no item is shown. */
    public SharingType sharingType() {
        Set<SharingType> types = EnumSet.noneOf(SharingType.class);
        items.forEach(item -> types.add(item.sharingType()));
        return switch (types.size()) {
            case 0 -> SharingType.WITHHELD;
            case 1 -> types.iterator().next();
            default -> SharingType.CONDITIONAL;
        };
    }

    /** The sum of the items: their type where all have one, else conditional; withheld where no item is shown. */
    public OpeningType openingType() {
        Set<OpeningType> types = EnumSet.noneOf(OpeningType.class);
        items.forEach(item -> types.add(item.openingType()));
        return switch (types.size()) {
            case 0 -> OpeningType.WITHHELD;
            case 1 -> types.iterator().next();
            default -> OpeningType.CONDITIONAL;
        };
    }

    /** Every sensitivity that occurs among the items. */
    public Set<Sensitivity> sensitivities() {
        Set<Sensitivity> found = EnumSet.noneOf(Sensitivity.class);
        items.forEach(item -> found.add(item.sensitivity()));
        return found;
    }

    /** The items by which a row is told from every other. */
    public List<Item> keys() {
        return items.stream().filter(Item::key).toList();
    }
}
