package org.gongshu.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the signed cursor of the following page, or null on the last
 * @param total how many there are in all, counted or estimated
 * @param totalExact whether {@code total} was counted
 */
public record Page<T>(List<T> items, @Nullable String next, long total, boolean totalExact) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of other things, each made of the one in its place. */
    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next, total, totalExact);
    }
}
