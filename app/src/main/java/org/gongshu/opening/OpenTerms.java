package org.gongshu.opening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Item;
import org.gongshu.catalog.MaskRule;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.MaskKind;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.procedure.Conclusion;
import org.gongshu.regulation.DeliveryMode;
import org.jspecify.annotations.Nullable;

/** The terms under which something leaves for the opening side: as a file, behind the masks that the items have now. */
final class OpenTerms {

    private static final Purpose FREE = new Purpose("open", "open", "", null);

    private OpenTerms() {}

    /** To everybody, for whatever purpose. */
    static GrantTerms toEverybody(Conclusion conclusion, CatalogEntry entry, Collection<String> columns) {
        return terms(conclusion, new Audience.Public(), entry, columns, FREE, null);
    }

    /** To one applicant, for what they said. */
    static GrantTerms toApplicant(
            Conclusion conclusion,
            CatalogEntry entry,
            Collection<String> columns,
            String purpose,
            String useFor,
            @Nullable LocalDate until) {
        return terms(
                conclusion,
                new Audience.OfApplicant(conclusion.applicant().id()),
                entry,
                columns,
                new Purpose(purpose, useFor, "", null),
                until);
    }

    private static GrantTerms terms(
            Conclusion conclusion,
            Audience audience,
            CatalogEntry entry,
            Collection<String> columns,
            Purpose purpose,
            @Nullable LocalDate until) {
        List<GrantedItem> items = entry.items().stream()
                .filter(item -> columns.contains(item.column()))
                .map(item -> new GrantedItem(item.id(), item.column(), maskOf(item)))
                .toList();
        return new GrantTerms(
                conclusion.region(),
                audience,
                entry.department(),
                entry.id(),
                entry.name(),
                DeliveryMode.FILE,
                items,
                List.of(),
                purpose,
                null,
                List.of(),
                Quota.NONE,
                true,
                Set.of(),
                Set.of(),
                until,
                null,
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article());
    }

    static @Nullable MaskKind maskOf(Item item) {
        return item.mask() == MaskRule.NONE
                ? null
                : MaskKind.valueOf(item.mask().name());
    }
}
