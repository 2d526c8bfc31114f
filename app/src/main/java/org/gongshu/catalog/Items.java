package org.gongshu.catalog;

import org.gongshu.regulation.SharingType;

/** Makes items that differ in one thing. */
final class Items {

    private Items() {}

    static Item shared(Item item, SharingType type) {
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
                item.sharingConditions(),
                item.sharingBasis(),
                item.modes(),
                item.openingType(),
                item.openingConditions(),
                item.openingBasis());
    }
}
