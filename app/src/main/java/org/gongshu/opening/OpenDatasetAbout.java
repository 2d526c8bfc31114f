package org.gongshu.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an open dataset; it travels with the content.
 *
 * @param code of the catalog entry that it comes from
 * @param caseNumber of the case by which it was opened
 * @param regulation and {@code article}: what it was opened under
 * @param licence the terms of use, in words
 * @param access null in what was sent before there were applications: open to everybody
 * @param conditions on which it is had, item by item, in words
 * @param basis the provisions that the restriction rests on, where the law has them published
 * @param personal for whom it is, where it is not for everybody
 */
public record OpenDatasetAbout(
        UUID dataset,
        UUID region,
        String regionName,
        String department,
        String slug,
        String code,
        String title,
        String gist,
        String category,
        String updateCycle,
        String licence,
        String caseNumber,
        String regulation,
        String regulationTitle,
        String article,
        LocalDate openedOn,
        @Nullable String contact,
        List<OpenField> fields,
        @Nullable OpenAccess access,
        @Nullable List<String> conditions,
        @Nullable List<String> basis,
        @Nullable PersonalTerms personal) {

    public OpenDatasetAbout {
        fields = List.copyOf(fields);
        access = access == null ? OpenAccess.OPEN : access;
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        basis = basis == null ? List.of() : List.copyOf(basis);
    }

    /** Whether it is had on application only. */
    public boolean needsApplication() {
        return access == OpenAccess.APPLICATION;
    }
}
