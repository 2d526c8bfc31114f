package org.gongshu.notification;

import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must be told.
 *
 * @param code its text stands in the catalogue under {@code notices.<code>}
 * @param parameters fill the text; ids and dates, never a person's data
 * @param article the article that wants it told, where one does
 * @param caseId the case it speaks of, where there is one
 */
public record Notice(
        UUID region,
        Recipient to,
        String code,
        Map<String, String> parameters,
        @Nullable ArticleRef article,
        @Nullable UUID caseId) {

    public Notice {
        parameters = Map.copyOf(parameters);
    }
}
