package org.gongshu.catalog;

import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a mounting approves: changes inside the feed need no further case.
 *
 * @param source where the data comes from
 * @param sourceNote which system, table or file it is there
 * @param changes which kinds of change the source may bring
 * @param usualRows how many rows a full load usually has; far fewer hold the load until somebody looks
 * @param cycle how often it comes
 */
public record Feed(
        Source source,
        @Nullable String sourceNote,
        Set<Change> changes,
        @Nullable Long usualRows,
        UpdateCycle cycle) {

    /** Where data comes from. */
    public enum Source {
        /** A person uploads files. */
        UPLOAD
    }

    /** What a load may do to rows that are there. */
    public enum Change {
        INSERT,
        UPDATE,
        DELETE
    }

    public Feed {
        changes = Set.copyOf(changes);
    }

    Optional<Refusal> wrong() {
        return changes.isEmpty() || (usualRows != null && usualRows < 0)
                ? Optional.of(Refusal.of(CatalogProblem.FEED_INVALID).at("changes"))
                : Optional.empty();
    }
}
