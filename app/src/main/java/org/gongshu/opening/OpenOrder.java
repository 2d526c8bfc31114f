package org.gongshu.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is open: everything the sharing side needs to send its content again when it changes.
 *
 * @param id of the dataset
 * @param items columns that are open or listed
 * @param conditions on which they are had, in words; {@code basis} the provisions that these rest on
 * @param grant the grant to everybody; null where it is had on application
 * @param edition of the parcel sent last; 0 before the first
 * @param sentVersion of the data in that parcel; null where none was sent, or before versions were noted
 * @param staleOn since when it is marked as out of date, or null
 * @param withdrawnAt when it was taken off, or null
 */
public record OpenOrder(
        UUID id,
        UUID region,
        UUID entry,
        UUID department,
        String title,
        String slug,
        String licence,
        OpenAccess access,
        List<String> items,
        List<String> conditions,
        List<String> basis,
        @Nullable UUID grant,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        LocalDate openedOn,
        int edition,
        @Nullable Integer sentVersion,
        @Nullable LocalDate staleOn,
        @Nullable Instant withdrawnAt) {

    public OpenOrder {
        items = List.copyOf(items);
        conditions = List.copyOf(conditions);
        basis = List.copyOf(basis);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
