package org.gongshu.catalog;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/**
 * 数据项: sharing and opening are decided item by item; the entry shows the sum. A resource that is not made of rows has
 * one item, the document itself.
 *
 * @param id stays the same when an edition of the entry keeps the item
 * @param name as people read it and as headers of uploaded files have it
 * @param column the field's name in tables, queries and answers: lower case letters, digits and underscores
 * @param length in characters for C, in digits for N
 * @param scale digits behind the point for N
 * @param key whether it is part of the key by which a row is told from every other
 * @param grade of GB/T 43697, 1 (lowest) to 4
 * @param basic whether it is a basic data item of a basic register, which some laws force to be unconditional
 * @param sharingBasis provisions that a restriction of sharing rests on
 * @param openingBasis provisions that a restriction of opening rests on
 */
public record Item(
        UUID id,
        String name,
        String column,
        DataType type,
        @Nullable Integer length,
        @Nullable Integer scale,
        @Nullable String unit,
        @Nullable String description,
        boolean required,
        boolean key,
        SemanticKind kind,
        Sensitivity sensitivity,
        int grade,
        MaskRule mask,
        boolean basic,
        SharingType sharingType,
        @Nullable String sharingConditions,
        List<UUID> sharingBasis,
        Set<DeliveryMode> modes,
        OpeningType openingType,
        @Nullable String openingConditions,
        List<UUID> openingBasis) {

    public Item {
        sharingBasis = List.copyOf(sharingBasis);
        modes = Set.copyOf(modes);
        openingBasis = List.copyOf(openingBasis);
    }

    /** The same with this opening type; what is open to everybody has neither conditions nor basis. */
    Item opening(OpeningType type) {
        boolean free = type == OpeningType.UNCONDITIONAL;
        return new Item(
                id,
                name,
                column,
                this.type,
                length,
                scale,
                unit,
                description,
                required,
                key,
                kind,
                sensitivity,
                grade,
                mask,
                basic,
                sharingType,
                sharingConditions,
                sharingBasis,
                modes,
                type,
                free ? null : openingConditions,
                free ? List.of() : openingBasis);
    }
}
