package org.gongshu.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.BasicItems;
import org.gongshu.regulation.BasisRule;
import org.gongshu.regulation.CatalogRules;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.gongshu.regulation.WithoutBasis;
import org.jspecify.annotations.Nullable;

/**
 * What an entry must say: the 1272 guide's core metadata, and what the region's law wants of sharing and opening types.
 *
 * @param law of the region on the day
 * @param levels the level of every provision that the entry cites and the library has
 */
record EntryRules(LayeredProfile law, Map<UUID, BasisLevel> levels) {

    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final int LONGEST_VALUE = 4000;
    private static final int MOST_DIGITS = 38;
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    EntryRules {
        levels = Map.copyOf(levels);
    }

    /** The first thing that is wrong with the content, naming the field. */
    Optional<Refusal> wrongWith(EntryContent content) {
        return first(
                text("name", content.name(), NAME),
                text("gist", content.gist(), TEXT),
                content.formats().isEmpty() ? no(CatalogProblem.FORMAT_MISSING, "formats") : Optional.empty(),
                content.items().isEmpty() ? no(CatalogProblem.ITEMS_MISSING, "items") : Optional.empty(),
                repeated(content.items()),
                register(content),
                eachItem(content),
                fieldsOfLaw(content),
                sharedData(content));
    }

    private Optional<Refusal> eachItem(EntryContent content) {
        for (int at = 0; at < content.items().size(); at++) {
            String path = "items[" + at + "]";
            Optional<Refusal> wrong = wrongWith(content, content.items().get(at), path);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> wrongWith(EntryContent content, Item item, String path) {
        return first(
                text(path + ".name", item.name(), NAME),
                COLUMN.matcher(item.column()).matches()
                        ? Optional.empty()
                        : no(CatalogProblem.COLUMN_INVALID, path + ".column"),
                length(item, path),
                item.grade() < 1 || item.grade() > 4
                        ? no(CatalogProblem.GRADE_INVALID, path + ".grade")
                        : Optional.empty(),
                item.mask() == MaskRule.YEAR && item.type() != DataType.D && item.type() != DataType.T
                        ? no(CatalogProblem.MASK_UNFIT, path + ".mask")
                        : Optional.empty(),
                sharing(item, path),
                basic(content, item, path),
                opening(item, path));
    }

    private static Optional<Refusal> length(Item item, String path) {
        Integer length = item.length();
        Integer scale = item.scale();
        if (length == null) {
            return item.type().isSized() ? no(CatalogProblem.LENGTH_MISSING, path + ".length") : Optional.empty();
        }
        int most = item.type() == DataType.N ? MOST_DIGITS : LONGEST_VALUE;
        boolean fits = length >= 1 && length <= most && (scale == null || (scale >= 0 && scale <= length));
        return fits ? Optional.empty() : no(CatalogProblem.LENGTH_INVALID, path + ".length");
    }

    private Optional<Refusal> sharing(Item item, String path) {
        if (item.sharingType() == SharingType.CONDITIONAL && isBlank(item.sharingConditions())) {
            return no(CatalogProblem.CONDITIONS_MISSING, path + ".sharingConditions");
        }
        return sharingBasis(item, path);
    }

    /** What is wrong with the basis that the item brings for its sharing type. */
    Optional<Refusal> sharingBasis(Item item, String path) {
        return law.findSharingType(item.sharingType())
                .flatMap(found -> basis(found.rule().basis(), item.sharingBasis(), path + ".sharingBasis")
                        .map(refusal -> refusal.under(found.rule().article())));
    }

    private Optional<Refusal> opening(Item item, String path) {
        return law.findOpeningType(item.openingType())
                .flatMap(found -> basis(found.rule().basis(), item.openingBasis(), path + ".openingBasis")
                        .map(refusal -> refusal.under(found.rule().article())));
    }

    private Optional<Refusal> basis(BasisRule rule, List<UUID> cited, String field) {
        if (!levels.keySet().containsAll(cited)) {
            return no(CatalogProblem.PROVISION_UNKNOWN, field);
        }
        if (!rule.required() || rule.absent() == WithoutBasis.UNCONDITIONAL) {
            return Optional.empty();
        }
        if (cited.isEmpty()) {
            return no(CatalogProblem.BASIS_MISSING, field);
        }
        return cited.stream().map(levels::get).anyMatch(rule::accepts)
                ? Optional.empty()
                : no(CatalogProblem.BASIS_NOT_ACCEPTED, field);
    }

    /** Where a restriction without an accepted basis counts as unconditional, it is written down as such. */
    Item settled(Item item) {
        return law.findSharingType(item.sharingType())
                .map(found -> found.rule()
                        .countsAs(item.sharingBasis().stream().map(levels::get).toList()))
                .filter(type -> type != item.sharingType())
                .map(type -> Items.shared(item, type))
                .orElse(item);
    }

    private Optional<Refusal> basic(EntryContent content, Item item, String path) {
        BasicItems rule = law.findCatalogRule(catalog -> Optional.ofNullable(catalog.basicItems()))
                .map(LayeredProfile.Resolved::rule)
                .orElse(null);
        if (rule == null || rule.forced() == null || !item.basic() || item.sharingType() == rule.forced()) {
            return Optional.empty();
        }
        return rule.registers().stream().anyMatch(register -> register.id().equals(content.register()))
                ? no(CatalogProblem.BASIC_ITEM_RESTRICTED, path + ".sharingType")
                        .map(no -> no.under(rule.article()))
                : Optional.empty();
    }

    /** Where the law names basic registers, an entry belongs to one of them or to none. */
    private Optional<Refusal> register(EntryContent content) {
        BasicItems rule = law.own().catalog().basicItems();
        String register = content.register();
        if (rule == null || isBlank(register)) {
            return Optional.empty();
        }
        return rule.registers().stream().anyMatch(known -> known.id().equals(register))
                ? Optional.empty()
                : no(CatalogProblem.REGISTER_UNKNOWN, "register").map(no -> no.under(rule.article()));
    }

    private Optional<Refusal> fieldsOfLaw(EntryContent content) {
        return law.fields().stream()
                .filter(rule -> !CatalogField.ofWord(rule.field()).isSaidBy(content))
                .findFirst()
                .map(rule -> Refusal.of(
                                CatalogProblem.FIELD_REQUIRED,
                                Map.of("name", rule.label().zh()))
                        .at(CatalogField.ofWord(rule.field()).path())
                        .under(rule.article()));
    }

    private Optional<Refusal> sharedData(EntryContent content) {
        CatalogRules.SharedDataRule rule = law.findCatalogRule(catalog -> Optional.of(catalog.sharedDataInOpening())
                        .filter(said -> said.permission() != CatalogRules.Permission.UNSPECIFIED))
                .map(LayeredProfile.Resolved::rule)
                .orElse(null);
        if (rule == null
                || content.origin() != Origin.BY_SHARING
                || rule.permission() != CatalogRules.Permission.FORBIDDEN
                || content.openingType() == OpeningType.WITHHELD) {
            return Optional.empty();
        }
        Refusal refusal = Refusal.of(CatalogProblem.SHARED_DATA_NOT_OPENED).at("items");
        return Optional.of(rule.article() == null ? refusal : refusal.under(rule.article()));
    }

    private static Optional<Refusal> repeated(List<Item> items) {
        Set<String> seen = new HashSet<>();
        Predicate<String> again = value -> !seen.add(value);
        return Stream.concat(
                        items.stream().map(item -> "name " + item.name()),
                        items.stream().map(item -> "column " + item.column()))
                .filter(again)
                .findFirst()
                .map(twice -> Refusal.of(
                                CatalogProblem.ITEM_REPEATED, Map.of("name", twice.substring(twice.indexOf(' ') + 1)))
                        .at("items"));
    }

    private static Optional<Refusal> text(String field, String text, int longest) {
        if (isBlank(text)) {
            return no(CatalogProblem.BLANK, field);
        }
        return text.length() > longest
                ? Optional.of(Refusal.of(CatalogProblem.TOO_LONG, Map.of("most", longest))
                        .at(field))
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Optional<Refusal> no(CatalogProblem problem, String field) {
        return Optional.of(Refusal.of(problem).at(field));
    }

    @SafeVarargs
    private static Optional<Refusal> first(Optional<Refusal>... checks) {
        return Stream.of(checks).flatMap(Optional::stream).findFirst();
    }
}
