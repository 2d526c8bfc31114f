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
        List<OpenField> fields) {

    public OpenDatasetAbout {
        fields = List.copyOf(fields);
    }
}
