package org.gongshu.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.Contact;
import org.gongshu.catalog.DataType;
import org.gongshu.catalog.EntryContent;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.catalog.Origin;
import org.gongshu.catalog.ResourceFormat;
import org.gongshu.catalog.SemanticKind;
import org.gongshu.catalog.Sensitivity;
import org.gongshu.catalog.SharingMethod;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/** What the departments of a demonstration city hold, as the file tells it. */
record DemoHoldings(List<DemoProvision> provisions, List<DemoEntry> entries) {

    /** A provision of the library. */
    record DemoProvision(String id, BasisLevel level, String title, String number, String article, LocalDate from) {}

    /**
     * An entry.
     *
     * @param owner id of the steward who compiles it
     * @param data what is loaded; nothing where the entry stays without data
     * @param open whether it is opened to the public
     */
    record DemoEntry(
            String id,
            String owner,
            String category,
            String name,
            String gist,
            @Nullable String register,
            UpdateCycle cycle,
            @Nullable String data,
            @Nullable Boolean open,
            List<DemoItem> items) {

        boolean isOpened() {
            return Boolean.TRUE.equals(open);
        }

        EntryContent content(String steward, Map<String, UUID> library) {
            return new EntryContent(
                    category,
                    name,
                    gist,
                    Set.of(ResourceFormat.DATABASE),
                    null,
                    Origin.BY_LAW,
                    register,
                    null,
                    null,
                    "数据管理科（演示）",
                    new Contact(steward, "000-00000000"),
                    Set.of(SharingMethod.PLATFORM_DATABASE, SharingMethod.PLATFORM_INTERFACE),
                    cycle,
                    null,
                    List.of(),
                    items.stream().map(item -> item.item(library)).toList());
        }
    }

    /** A data item; what is left out is the usual. */
    record DemoItem(
            String name,
            String column,
            DataType type,
            @Nullable Integer length,
            @Nullable Integer scale,
            @Nullable String unit,
            @Nullable Boolean key,
            @Nullable Boolean required,
            @Nullable SemanticKind kind,
            @Nullable Sensitivity sensitivity,
            @Nullable Integer grade,
            @Nullable MaskRule mask,
            @Nullable Boolean basic,
            SharingType sharing,
            @Nullable String conditions,
            OpeningType opening,
            @Nullable String basis) {

        Item item(Map<String, UUID> library) {
            List<UUID> cited = basis == null ? List.of() : List.of(Objects.requireNonNull(library.get(basis), basis));
            return new Item(
                    Ids.next(),
                    name,
                    column,
                    type,
                    length,
                    scale,
                    unit,
                    null,
                    Objects.requireNonNullElse(required, false),
                    Objects.requireNonNullElse(key, false),
                    Objects.requireNonNullElse(kind, SemanticKind.NONE),
                    Objects.requireNonNullElse(sensitivity, Sensitivity.NONE),
                    Objects.requireNonNullElse(grade, 1),
                    Objects.requireNonNullElse(mask, MaskRule.NONE),
                    Objects.requireNonNullElse(basic, false),
                    sharing,
                    sharing == SharingType.CONDITIONAL ? conditions : null,
                    sharing == SharingType.UNCONDITIONAL ? List.of() : cited,
                    Set.of(),
                    opening,
                    opening == OpeningType.CONDITIONAL ? conditions : null,
                    opening == OpeningType.WITHHELD ? cited : List.of());
        }
    }
}
