package org.gongshu.catalog;

import java.util.Arrays;
import java.util.function.Predicate;
import org.gongshu.regulation.OpeningType;
import org.jspecify.annotations.Nullable;

/** The fields of an entry that a regulation can ask for, by the word that its files use. */
enum CatalogField {
    CATEGORY("category", "category", content -> !content.category().isBlank()),
    NAME("name", "name", content -> !content.name().isBlank()),
    SUMMARY("summary", "gist", content -> !content.gist().isBlank()),
    FORMAT("format", "formats", content -> !content.formats().isEmpty()),
    ITEMS("items", "items", content -> !content.items().isEmpty()),
    RESPONSIBLE("responsible", "responsible", content -> isSaid(content.responsible())),
    CONTACT("contact", "contact", content -> {
        Contact contact = content.contact();
        return contact != null && isSaid(contact.name()) && isSaid(contact.phone());
    }),
    /** Always said: an entry cannot be made without. */
    UPDATE_CYCLE("update-cycle", "updateCycle", _ -> true),
    /** Always said: no item can be made without. */
    TYPES("sharing-and-opening-type", "items", _ -> true),
    /** Always said: an entry belongs to its department. */
    PROVIDER("provider", "department", _ -> true),
    /** Always said: a conditional item cannot be made without. */
    USE_CONDITIONS("use-conditions", "items", _ -> true),
    /** Always said: no item can be made without. */
    GRADING("grading", "items", _ -> true),
    /** Sharing on conditions cannot be chosen without saying which; opening on conditions must say them as well. */
    CONDITIONS(
            "sharing-and-opening-conditions",
            "items",
            content -> content.items().stream()
                    .filter(item -> item.openingType() == OpeningType.CONDITIONAL)
                    .allMatch(item -> isSaid(item.openingConditions()))),
    MODES(
            "sharing-and-opening-mode",
            "sharingMethods",
            content -> !content.sharingMethods().isEmpty());

    private final String word;
    private final String path;
    private final Predicate<EntryContent> said;

    CatalogField(String word, String path, Predicate<EntryContent> said) {
        this.word = word;
        this.path = path;
        this.said = said;
    }

    /** The field that a regulation means; an unknown word would be a rule that nobody keeps. */
    static CatalogField ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a regulation asks for an unknown catalog field: " + word));
    }

    String path() {
        return path;
    }

    boolean isSaidBy(EntryContent content) {
        return said.test(content);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
