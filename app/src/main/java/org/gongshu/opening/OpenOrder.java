package org.gongshu.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;

/**
 * That an entry is open: everything the sharing side needs to send its content again when it changes.
 *
 * @param id of the dataset
 * @param edition of the parcel sent last; 0 before the first
 */
record OpenOrder(
        UUID id,
        UUID region,
        UUID entry,
        String slug,
        String licence,
        UUID grant,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        LocalDate openedOn,
        int edition) {}
