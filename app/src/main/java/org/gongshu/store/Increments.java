package org.gongshu.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How ready data differ from what readers get, and laying an increment over it. Always in the current transaction. */
public interface Increments {

    /** What making ready data current does to the rows that readers get. */
    record Difference(long inserted, long updated, long deleted) {}

    /** A row in which a corrected value would again be what it was before its correction. */
    record Undone(long line, String column) {}

    /** The difference of a ready generation or increment to what readers get; rows without a key are counted as wholes. */
    Difference differenceOf(Generation ready);

    /** Marks the rows that bring back what was corrected, and says where they stand. */
    List<Undone> markUndone(Generation ready);

    /**
     * Lays the rows of a ready increment over what readers get, which becomes a new version; the former rows are kept.
     * Empty where there is nothing to lay it over, or that has other columns by now.
     */
    Optional<Generation> lay(UUID increment, Instant at);
}
