package org.gongshu.catalog;

import java.util.List;
import java.util.UUID;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/** Makes items that differ in one thing. */
final class Items {

    private Items() {}

    static Item shared(Item item, SharingType type) {
        return shared(item, type, item.sharingConditions(), item.sharingBasis());
    }

    static Item shared(Item item, SharingType type, @Nullable String conditions, List<UUID> basis) {
        return new Item(
                item.id(),
                item.name(),
                item.column(),
                item.type(),
                item.length(),
                item.scale(),
                item.unit(),
                item.description(),
                item.required(),
                item.key(),
                item.kind(),
                item.sensitivity(),
                item.grade(),
                item.mask(),
                item.basic(),
                type,
                conditions,
                basis,
                item.modes(),
                item.openingType(),
                item.openingConditions(),
                item.openingBasis());
    }
}
