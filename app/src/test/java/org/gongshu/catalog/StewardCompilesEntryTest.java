package org.gongshu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.reading.RegulationFolder;
import org.junit.jupiter.api.Test;

class StewardCompilesEntryTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final LayeredProfile FUZHOU = profile("fuzhou-2017");
    private static final LayeredProfile YINGKOU = profile("yingkou-2022");

    private final UUID law = Ids.next();
    private final UUID rule = Ids.next();
    private final UUID internal = Ids.next();
    private final Map<UUID, BasisLevel> library =
            Map.of(law, BasisLevel.LAW, rule, BasisLevel.LOCAL_RULE, internal, BasisLevel.INTERNAL_RULE);

    @Test
    void aCompleteEntryIsRightInBothCities() {
        assertThat(wrong(FUZHOU, entry(item()))).isEmpty();
        assertThat(wrong(YINGKOU, entry(item()))).isEmpty();
    }

    @Test
    void withholdingWithoutBasisIsRefusedUnderArticleNineInFuzhou() {
        Refusal refusal = wrong(FUZHOU, entry(withheld(List.of()))).orElseThrow();
        assertThat(refusal.code()).isEqualTo((ProblemCode) CatalogProblem.BASIS_MISSING);
        assertThat(refusal.field()).isEqualTo("items[0].sharingBasis");
        assertThat(refusal.article()).hasToString("fuzhou-2017#9.5");
    }

    @Test
    void aGovernmentRuleSufficesInYingkouAndNotInFuzhou() {
        assertThat(wrong(YINGKOU, entry(withheld(List.of(rule))))).isEmpty();
        assertThat(wrong(FUZHOU, entry(withheld(List.of(rule)))).orElseThrow().code())
                .isEqualTo((ProblemCode) CatalogProblem.BASIS_NOT_ACCEPTED);
    }

    @Test
    void anInternalRuleNeverSuffices() {
        assertThat(wrong(YINGKOU, entry(withheld(List.of(internal))))
                        .orElseThrow()
                        .code())
                .isEqualTo((ProblemCode) CatalogProblem.BASIS_NOT_ACCEPTED);
        assertThat(wrong(YINGKOU, entry(withheld(List.of(internal, law))))).isEmpty();
    }

    @Test
    void aProvisionThatTheLibraryDoesNotHaveIsRefused() {
        assertThat(wrong(YINGKOU, entry(withheld(List.of(Ids.next()))))
                        .orElseThrow()
                        .code())
                .isEqualTo((ProblemCode) CatalogProblem.PROVISION_UNKNOWN);
    }

    @Test
    void aBasicDataItemMayNotBeRestrictedInYingkou() {
        Item basic = Made.item().basic().conditional("只供核验").done();
        Refusal refusal = wrong(YINGKOU, entry("population", basic)).orElseThrow();
        assertThat(refusal.code()).isEqualTo((ProblemCode) CatalogProblem.BASIC_ITEM_RESTRICTED);
        assertThat(refusal.article()).hasToString("yingkou-2022#19.1");
        assertThat(wrong(FUZHOU, entry("population", basic))).isEmpty();
    }

    @Test
    void conditionalSharingNeedsItsConditions() {
        Refusal refusal =
                wrong(FUZHOU, entry(Made.item().conditional(" ").done())).orElseThrow();
        assertThat(refusal.field()).isEqualTo("items[0].sharingConditions");
    }

    @Test
    void yingkouWantsTheLiaisonToldAndFuzhouDoesNot() {
        EntryContent silent = Made.entry(null, null, List.of(item()));
        assertThat(wrong(YINGKOU, silent).orElseThrow().article()).hasToString("yingkou-2022#14");
        assertThat(wrong(FUZHOU, silent)).isEmpty();
    }

    @Test
    void twoItemsWithOneNameOrColumnAreRefused() {
        assertThat(wrong(FUZHOU, entry(item(), item())).orElseThrow().code())
                .isEqualTo((ProblemCode) CatalogProblem.ITEM_REPEATED);
    }

    @Test
    void aColumnThatIsNoIdentifierIsRefused() {
        for (String column : List.of("", "1a", "名称", "a b", "a\"; DROP TABLE x", "A", "_row", "a".repeat(41))) {
            assertThat(wrong(FUZHOU, entry(Made.item().column(column).done()))
                            .orElseThrow()
                            .code())
                    .as(column)
                    .isEqualTo((ProblemCode) CatalogProblem.COLUMN_INVALID);
        }
    }

    @Test
    void theEntryShowsTheSumOfItsItems() {
        assertThat(entry(item()).sharingType()).isEqualTo(SharingType.UNCONDITIONAL);
        assertThat(entry(item(), withheld(List.of(law))).sharingType()).isEqualTo(SharingType.CONDITIONAL);
        assertThat(entry(withheld(List.of(law))).sharingType()).isEqualTo(SharingType.WITHHELD);
        assertThat(entry(item()).openingType()).isEqualTo(OpeningType.UNCONDITIONAL);
    }

    private Optional<Refusal> wrong(LayeredProfile profile, EntryContent content) {
        return new EntryRules(profile, library).wrongWith(content);
    }

    private static EntryContent entry(Item... items) {
        return entry(null, items);
    }

    private static EntryContent entry(String register, Item... items) {
        return Made.entry(register, new Contact("甲子", "000-0000"), List.of(items));
    }

    private static Item item() {
        return Made.item().done();
    }

    private static Item withheld(List<UUID> basis) {
        return Made.item().withheld(basis).done();
    }

    private static LayeredProfile profile(String id) {
        return new LayeredProfile(
                DAY,
                List.of(RegulationFolder.read(Path.of("..", "regulations", id))
                        .regulation()
                        .orElseThrow()));
    }

    /** Entries and items that lack nothing until a test takes it away. */
    private static final class Made {
        private String column = "name";
        private boolean basic;
        private SharingType sharing = SharingType.UNCONDITIONAL;
        private String conditions;
        private List<UUID> basis = List.of();

        static Made item() {
            return new Made();
        }

        static EntryContent entry(String register, Contact contact, List<Item> items) {
            return new EntryContent(
                    "303001",
                    "演示名录",
                    "示例",
                    Set.of(ResourceFormat.DATABASE),
                    null,
                    Origin.BY_LAW,
                    register,
                    null,
                    null,
                    "演示科",
                    contact,
                    Set.of(SharingMethod.PLATFORM_DATABASE),
                    UpdateCycle.YEARLY,
                    null,
                    List.of(),
                    items);
        }

        Made column(String name) {
            column = name;
            return this;
        }

        Made basic() {
            basic = true;
            return this;
        }

        Made conditional(String text) {
            sharing = SharingType.CONDITIONAL;
            conditions = text;
            return this;
        }

        Made withheld(List<UUID> provisions) {
            sharing = SharingType.WITHHELD;
            basis = provisions;
            return this;
        }

        Item done() {
            return new Item(
                    Ids.next(),
                    sharing == SharingType.WITHHELD ? "保留项" : "名称",
                    sharing == SharingType.WITHHELD ? "kept" : column,
                    DataType.C,
                    50,
                    null,
                    null,
                    null,
                    true,
                    false,
                    SemanticKind.NONE,
                    Sensitivity.NONE,
                    1,
                    MaskRule.NONE,
                    basic,
                    sharing,
                    conditions,
                    basis,
                    Set.of(),
                    OpeningType.UNCONDITIONAL,
                    null,
                    List.of());
        }
    }
}
