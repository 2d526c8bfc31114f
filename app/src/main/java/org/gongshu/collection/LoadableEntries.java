package org.gongshu.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.catalog.Feed;
import org.gongshu.collection.check.Shape;
import org.gongshu.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** What the room must know of the catalog's entries. */
interface LoadableEntries {

    Optional<Entry> find(Scope scope, UUID entry);

    /** The changes that the entry's approved feed may bring; empty where none was approved yet. */
    default Optional<Set<Feed.Change>> findPromise(Scope scope, UUID entry) {
        return Optional.empty();
    }

    /**
     * An entry that data is collected for.
     *
     * @param retired whether it takes no more data
     * @param items its data items as columns
     * @param usual rules that the meaning of its items suggests, where its department has set none
     * @param usualRows how many rows a full load has by the feed that was approved, where it says so
     */
    record Entry(
            UUID id,
            UUID region,
            UUID department,
            boolean retired,
            List<Shape.Item> items,
            List<QualityRule> usual,
            @Nullable Long usualRows) {}
}
