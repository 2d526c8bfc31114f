package org.gongshu.collection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.catalog.Feed;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.store.Generation;
import org.gongshu.store.Increments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds loads to the feed that was approved: what it does not promise needs a case of its own. */
@Component
class Promises {

    private final ObjectProvider<LoadableEntries> entries;
    private final Increments increments;

    Promises(ObjectProvider<LoadableEntries> entries, Increments increments) {
        this.entries = entries;
        this.increments = increments;
    }

    /** What the ready data would do to what is there; empty where nobody needs to know, since the feed allows all of it. */
    Optional<Increments.Difference> differenceOf(Load load, Generation ready) {
        boolean open = changesOf(load).size() == Feed.Change.values().length;
        return open && load.kind() == LoadKind.FULL ? Optional.empty() : Optional.of(increments.differenceOf(ready));
    }

    /** The first change that the feed does not promise. */
    Optional<Refusal> broken(Load load, Increments.Difference difference) {
        Set<Feed.Change> promised = changesOf(load);
        for (Feed.Change change : Feed.Change.values()) {
            long count = switch (change) {
                case INSERT -> difference.inserted();
                case UPDATE -> difference.updated();
                case DELETE -> difference.deleted();
            };
            if (count > 0 && !promised.contains(change)) {
                return Optional.of(Refusal.of(
                        CollectionProblem.CHANGE_NOT_PROMISED, Map.of("change", change.name(), "count", count)));
            }
        }
        return Optional.empty();
    }

    /** Until a mounting has been confirmed, a department does with its data what it likes. */
    private Set<Feed.Change> changesOf(Load load) {
        return entries.stream()
                .flatMap(known -> known.findPromise(Scope.of(load.region()), load.entry()).stream())
                .findFirst()
                .orElseGet(() -> Set.of(Feed.Change.values()));
    }
}
