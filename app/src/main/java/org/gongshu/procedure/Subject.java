package org.gongshu.procedure;

import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as it was when the case was opened. Each subject gets its own outcome.
 *
 * @param id of the subject in this case
 * @param type what {@code reference} names: {@code catalog-entry}, {@code mounting}, {@code dataset}
 * @param owner the department whose it is, which decides as the provider; null where there is none
 * @param snapshot what a reader must still see after the original has changed; values as canonical JSON takes them
 */
public record Subject(
        UUID id,
        String type,
        UUID reference,
        String title,
        @Nullable UUID owner,
        Extent asked,
        Map<String, Object> snapshot) {

    public Subject {
        snapshot = Map.copyOf(snapshot);
    }

    /** Part of something, of a given extent. */
    public static Subject of(
            String type,
            UUID reference,
            String title,
            @Nullable UUID owner,
            Extent asked,
            Map<String, Object> snapshot) {
        return new Subject(Ids.next(), type, reference, title, owner, asked, snapshot);
    }

    /** Something that is agreed or refused as a whole. */
    public static Subject whole(
            String type, UUID reference, String title, @Nullable UUID owner, Map<String, Object> snapshot) {
        return of(type, reference, title, owner, Extent.WHOLE, snapshot);
    }
}
