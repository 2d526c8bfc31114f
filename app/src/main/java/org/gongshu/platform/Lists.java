package org.gongshu.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through lists that are sorted by one text or instant and then by id, or by the age that ids tell. */
@Component
public class Lists {

    /** A place in a list; both null before its first row. */
    public record Position(@Nullable String text, @Nullable UUID id) {}

    /** Reads {@code limit} rows that follow a position. */
    public interface Rows<T> {
        List<T> after(Position position, int limit);
    }

    /** Reads {@code limit} rows that are older than one; of all where there is none. */
    public interface Older<T> {
        List<T> before(@Nullable UUID id, int limit);
    }

    private final Cursors cursors;

    Lists(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page.
     *
     * @param list the list's name with its filters, to which the cursor is bound
     */
    public <T> Outcome<Page<T>> page(
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

    /** One page of a list that begins with the newest. */
    public <T> Outcome<Page<T>> newest(
            String list, Paging paging, Older<T> rows, Function<T, UUID> id, LongSupplier total) {
        return page(
                list,
                paging,
                (after, limit) -> rows.before(after.id(), limit),
                last -> new Position("", id.apply(last)),
                total);
    }

    private Optional<Position> start(String list, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(new Position(null, null))
                : cursors.read(list, cursor)
                        .filter(values -> values.size() == 2)
                        .map(values -> new Position(values.getFirst(), UUID.fromString(values.getLast())));
    }

    private String cursorOf(String list, Position position) {
        return cursors.after(list, List.of(String.valueOf(position.text()), String.valueOf(position.id())));
    }
}
