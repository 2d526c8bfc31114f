package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked for or granted of one subject. Every set is meant literally: an empty set of items is no item, never
 * all of them. A matter that is agreed or refused as a whole has {@link #WHOLE}.
 *
 * @param rows conditions on rows that all hold, in a canonical spelling
 * @param until the last day of access; null without end
 * @param retainUntil the last day on which copies may be kept; null without end
 */
public record Extent(
        Set<String> items,
        Set<String> modes,
        Set<String> systems,
        Set<String> rows,
        @Nullable LocalDate until,
        @Nullable LocalDate retainUntil) {

    /** All or nothing. */
    public static final Extent WHOLE = new Extent(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public Extent {
        items = Set.copyOf(items);
        modes = Set.copyOf(modes);
        systems = Set.copyOf(systems);
        rows = Set.copyOf(rows);
    }

    /** Something asked for and not given, or a limit that was not asked for. */
    public record Part(Dimension dimension, String value) {}

    /** What goes beyond {@code asked}; empty where this is the same or less. */
    public List<Part> beyond(Extent asked) {
        List<Part> more = new ArrayList<>();
        addMissing(Dimension.ITEMS, items, asked.items, more);
        addMissing(Dimension.MODES, modes, asked.modes, more);
        addMissing(Dimension.SYSTEMS, systems, asked.systems, more);
        addMissing(Dimension.ROWS, asked.rows, rows, more);
        addLater(Dimension.UNTIL, until, asked.until, more);
        addLater(Dimension.RETAIN_UNTIL, retainUntil, asked.retainUntil, more);
        return more;
    }

    /** What {@code granted} takes away from this; {@code granted} must not go beyond it. */
    public List<Part> withheldBy(Extent granted) {
        return beyond(granted);
    }

    /** Whether one of the respects that were asked for is left with nothing at all. */
    public boolean isEmptied(Extent granted) {
        return emptied(items, granted.items) || emptied(modes, granted.modes) || emptied(systems, granted.systems);
    }

    private static boolean emptied(Set<String> asked, Set<String> given) {
        return !asked.isEmpty() && given.isEmpty();
    }

    private static void addMissing(Dimension dimension, Set<String> these, Set<String> within, List<Part> to) {
        new TreeSet<>(these)
                .stream().filter(value -> !within.contains(value)).forEach(value -> to.add(new Part(dimension, value)));
    }

    private static void addLater(
            Dimension dimension, @Nullable LocalDate day, @Nullable LocalDate limit, List<Part> to) {
        if (limit != null && (day == null || day.isAfter(limit))) {
            to.add(new Part(dimension, day == null ? "" : day.toString()));
        }
    }
}
