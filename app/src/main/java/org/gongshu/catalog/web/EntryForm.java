package org.gongshu.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshu.catalog.Contact;
import org.gongshu.catalog.EntryContent;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.Origin;
import org.gongshu.catalog.ResourceFormat;
import org.gongshu.catalog.SharingMethod;
import org.gongshu.catalog.UpdateCycle;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;

/** An entry as a request tells it; what is left out has no value yet. */
record EntryForm(
        @Nullable String category,
        @Nullable String name,
        @Nullable String gist,
        @Nullable Set<ResourceFormat> formats,
        @Nullable String formatNote,
        @Nullable Origin origin,
        @Nullable String register,
        @Nullable String collectionScope,
        @Nullable String collectionBasis,
        @Nullable String responsible,
        @Nullable Contact contact,
        @Nullable Set<SharingMethod> sharingMethods,
        @Nullable UpdateCycle updateCycle,
        @Nullable String remark,
        @Nullable List<String> relatedCodes,
        @Nullable List<ItemForm> items) {

    /** The content, or the first field without which there is none. */
    Outcome<EntryContent> content() {
        if (category == null) {
            return missing("category");
        }
        if (updateCycle == null) {
            return missing("updateCycle");
        }
        return itemsToldOf()
                .map(told -> new EntryContent(
                        category,
                        Objects.requireNonNullElse(name, ""),
                        Objects.requireNonNullElse(gist, ""),
                        Objects.requireNonNullElse(formats, Set.of()),
                        formatNote,
                        Objects.requireNonNullElse(origin, Origin.BY_LAW),
                        register,
                        collectionScope,
                        collectionBasis,
                        responsible,
                        contact,
                        Objects.requireNonNullElse(sharingMethods, Set.of()),
                        updateCycle,
                        remark,
                        Objects.requireNonNullElse(relatedCodes, List.of()),
                        told));
    }

    private Outcome<List<Item>> itemsToldOf() {
        List<Item> told = new ArrayList<>();
        List<ItemForm> forms = Objects.requireNonNullElse(items, List.of());
        for (int at = 0; at < forms.size(); at++) {
            switch (forms.get(at).item("items[" + at + "]")) {
                case Outcome.Done<Item>(Item item) -> told.add(item);
                case Outcome.Refused<Item>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(told);
    }

    static <T> Outcome<T> missing(String field) {
        return Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", field))
                .at(field));
    }
}
