package org.gongshu.kernel;

import java.util.List;
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
}
