package org.gongshu.opening;

import java.util.List;
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
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.Layout;

/** A register of fictitious trips: lines and how many people rode them. */
final class Trips {

    static final Layout LAYOUT = new Layout(
            List.of(Column.of("line", ColumnType.TEXT), Column.of("riders", ColumnType.INTEGER)),
            List.of("line"),
            List.of());

    private Trips() {}

    static EntryContent register(List<Item> items) {
        return new EntryContent(
                "303001",
                "演示线路客流",
                "示例",
                Set.of(ResourceFormat.DATABASE),
                null,
                Origin.BY_LAW,
                null,
                null,
                null,
                "演示科",
                new Contact("演示员", "0000-0000000"),
                Set.of(SharingMethod.PLATFORM_DATABASE),
                UpdateCycle.YEARLY,
                null,
                List.of(),
                items);
    }

    static Item item(String name, String column, DataType type, boolean key, OpeningType opening, List<UUID> basis) {
        return new Item(
                Ids.next(),
                name,
                column,
                type,
                type == DataType.C ? 20 : null,
                null,
                null,
                null,
                key,
                key,
                SemanticKind.NONE,
                Sensitivity.NONE,
                1,
                MaskRule.NONE,
                false,
                SharingType.UNCONDITIONAL,
                null,
                List.of(),
                Set.of(),
                opening,
                opening == OpeningType.CONDITIONAL ? "说明用途" : null,
                basis);
    }
}
