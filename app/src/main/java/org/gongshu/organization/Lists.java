package org.gongshu.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through lists of this room, which are all sorted by one text or instant and then by id. */
@Component
class Lists {

    /** A place in a list; both null before its first row. */
    record Position(@Nullable String text, @Nullable UUID id) {}

    private final Cursors cursors;

    Lists(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page.
     *
     * @param list the list's name with its filters, to which the cursor is bound
     * @param rows reads up to the number of rows that follow a position
     */
    <T> Outcome<Page<T>> page(
            String list, Paging paging, Rows<T> rows, Function<T, Position> position, LongSupplier total) {
        Optional<Position> start = start(list, paging.cursor());
        if (start.isEmpty()) {
            return Outcome.refused(Refusal.of(PlatformProblem.BAD_CURSOR).at("cursor"));
        }
        List<T> found = rows.after(start.get(), paging.limit() + 1);
        boolean more = found.size() > paging.limit();
        List<T> shown = more ? found.subList(0, paging.limit()) : found;
        String next = more ? cursorOf(list, position.apply(shown.getLast())) : null;
        return Outcome.done(new Page<>(shown, next, total.getAsLong(), true));
    }

    /** Reads {@code limit} rows that follow a position. */
    interface Rows<T> {
        List<T> after(Position position, int limit);
    }

    private Optional<Position> start(String list, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(new Position(null, null))
                : cursors.read(list, cursor)
                        .map(values -> new Position(values.getFirst(), UUID.fromString(values.getLast())));
    }

    private String cursorOf(String list, Position position) {
        return cursors.after(list, List.of(String.valueOf(position.text()), String.valueOf(position.id())));
    }
}
