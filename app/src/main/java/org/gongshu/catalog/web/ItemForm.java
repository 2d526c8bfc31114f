package org.gongshu.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.DataType;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.catalog.SemanticKind;
import org.gongshu.catalog.Sensitivity;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/** A data item as a request tells it; an item without an id is new. */
record ItemForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String column,
        @Nullable DataType type,
        @Nullable Integer length,
        @Nullable Integer scale,
        @Nullable String unit,
        @Nullable String description,
        @Nullable Boolean required,
        @Nullable Boolean key,
        @Nullable SemanticKind kind,
        @Nullable Sensitivity sensitivity,
        @Nullable Integer grade,
        @Nullable MaskRule mask,
        @Nullable Boolean basic,
        @Nullable SharingType sharingType,
        @Nullable String sharingConditions,
        @Nullable List<UUID> sharingBasis,
        @Nullable Set<DeliveryMode> modes,
        @Nullable OpeningType openingType,
        @Nullable String openingConditions,
        @Nullable List<UUID> openingBasis) {

    private static final int LOWEST_GRADE = 1;

    /** The item, or the field of it that must not be left out: nobody's data becomes shared or open by silence. */
    Outcome<Item> item(String path) {
        if (type == null) {
            return EntryForm.missing(path + ".type");
        }
        if (sharingType == null) {
            return EntryForm.missing(path + ".sharingType");
        }
        if (openingType == null) {
            return EntryForm.missing(path + ".openingType");
        }
        return Outcome.done(new Item(
                id == null ? Ids.next() : id,
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(column, ""),
                type,
                length,
                scale,
                unit,
                description,
                Objects.requireNonNullElse(required, false),
                Objects.requireNonNullElse(key, false),
                Objects.requireNonNullElse(kind, SemanticKind.NONE),
                Objects.requireNonNullElse(sensitivity, Sensitivity.NONE),
                Objects.requireNonNullElse(grade, LOWEST_GRADE),
                Objects.requireNonNullElse(mask, MaskRule.NONE),
                Objects.requireNonNullElse(basic, false),
                sharingType,
                sharingConditions,
                Objects.requireNonNullElse(sharingBasis, List.of()),
                Objects.requireNonNullElse(modes, Set.of()),
                openingType,
                openingConditions,
                Objects.requireNonNullElse(openingBasis, List.of())));
    }
}
