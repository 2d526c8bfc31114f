package org.gongshu.opening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Paging;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through lists whose ids tell their age, the newest first. */
@Component
class Newest {

    private final Cursors cursors;

    Newest(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Reads {@code limit} rows that are older than one. */
    interface Rows<T> {
        List<T> before(@Nullable UUID id, int limit);
    }

    /**
     * One page.
     *
     * @param list the list's name with its filters, to which the cursor is bound
     */
    <T> Outcome<Page<T>> page(String list, Paging paging, Rows<T> rows, Function<T, UUID> idOf, LongSupplier total) {
        String cursor = paging.cursor();
        Optional<List<String>> place = cursor == null ? Optional.of(List.of()) : cursors.read(list, cursor);
        if (place.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        UUID before = place.get().isEmpty() ? null : UUID.fromString(place.get().getFirst());
        List<T> found = rows.before(before, paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<T> shown = more ? found.subList(0, paging.limit()) : found;
        String next =
                more ? cursors.after(list, List.of(idOf.apply(shown.getLast()).toString())) : null;
        return Outcome.done(new Page<>(shown, next, total.getAsLong(), true));
    }
}
