package org.gongshu.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.DataType;
import org.gongshu.catalog.EntryContent;
import org.gongshu.catalog.EntryState;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.catalog.Origin;
import org.gongshu.catalog.ResourceFormat;
import org.gongshu.catalog.SemanticKind;
import org.gongshu.catalog.Sensitivity;
import org.gongshu.catalog.SharingMethod;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.collection.check.Shape;
import org.gongshu.collection.check.Shapes;
import org.gongshu.kernel.Ids;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogEntriesAreTablesTest {

    @Test
    void everyTypeOfTheGuideBecomesAColumn() {
        LoadableEntries.Entry table = CatalogEntries.asTable(
                entry(
                        EntryState.PUBLISHED,
                        item("code", DataType.C, 18, null, SemanticKind.CREDIT_CODE, true),
                        item("amount", DataType.N, 12, 3, SemanticKind.NONE, false),
                        item("money", DataType.Y, null, null, SemanticKind.NONE, false),
                        item("born", DataType.D, null, null, SemanticKind.DATE, false),
                        item("seen", DataType.T, null, null, SemanticKind.NONE, false),
                        item("valid", DataType.L, null, null, SemanticKind.NONE, false),
                        item("note", DataType.M, null, null, SemanticKind.NONE, false),
                        item("ratio", DataType.B, null, null, SemanticKind.NONE, false),
                        item("staff", DataType.I, null, null, SemanticKind.NONE, false),
                        item("owner_id", DataType.C, 18, null, SemanticKind.IDENTITY_NUMBER, false)),
                500L);
        assertThat(Shapes.layoutOf(new Shape(table.items(), List.of())).columns())
                .containsExactly(
                        Column.of("code", ColumnType.TEXT),
                        new Column("amount", ColumnType.DECIMAL, 12, 3),
                        Column.of("money", ColumnType.DECIMAL),
                        Column.of("born", ColumnType.DATE),
                        Column.of("seen", ColumnType.TIMESTAMP),
                        Column.of("valid", ColumnType.TRUTH),
                        Column.of("note", ColumnType.TEXT),
                        Column.of("ratio", ColumnType.REAL),
                        Column.of("staff", ColumnType.INTEGER),
                        Column.of("owner_id", ColumnType.TEXT));
        assertThat(Shapes.layoutOf(new Shape(table.items(), List.of())).key()).containsExactly("code");
        assertThat(Shapes.layoutOf(new Shape(table.items(), List.of())).lookups())
                .containsExactly("owner_id");
        assertThat(table.usual())
                .containsExactly(
                        new QualityRule("code", new Check.CreditCode(), Severity.MARK),
                        new QualityRule("owner_id", new Check.IdentityNumber(), Severity.MARK));
        assertThat(table.usualRows()).isEqualTo(500);
        assertThat(table.retired()).isFalse();
    }

    @Test
    void aRetiredEntryTakesNoMoreData() {
        assertThat(CatalogEntries.asTable(entry(EntryState.RETIRED), null).retired())
                .isTrue();
    }

    private static CatalogEntry entry(EntryState state, Item... items) {
        EntryContent content = new EntryContent(
                "303001",
                "演示名录",
                "示例",
                Set.of(ResourceFormat.DATABASE),
                null,
                Origin.BY_LAW,
                null,
                null,
                null,
                "演示科",
                null,
                Set.of(SharingMethod.PLATFORM_DATABASE),
                UpdateCycle.YEARLY,
                null,
                List.of(),
                List.of(items));
        return new CatalogEntry(
                Ids.next(), Ids.next(), Ids.next(), "303001/00001", state, 1, null, null, null, content, 1);
    }

    private static Item item(
            String column,
            DataType type,
            @Nullable Integer length,
            @Nullable Integer scale,
            SemanticKind kind,
            boolean key) {
        return new Item(
                UUID.randomUUID(),
                column,
                column,
                type,
                length,
                scale,
                null,
                null,
                key,
                key,
                kind,
                Sensitivity.NONE,
                1,
                MaskRule.NONE,
                false,
                SharingType.UNCONDITIONAL,
                null,
                List.of(),
                Set.of(DeliveryMode.QUERY),
                OpeningType.UNCONDITIONAL,
                null,
                List.of());
    }
}
