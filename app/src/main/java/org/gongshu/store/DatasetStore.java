package org.gongshu.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the rows of datasets. PostgreSQL is one such store. */
public interface DatasetStore {

    /**
     * Fills a new generation in the current transaction. It is invisible until that commits, and gone if it does not.
     *
     * @throws java.io.UncheckedIOException with the source's own exception, where the source breaks off
     */
    Filled fill(Plan plan, RowSource source);

    /** Makes a ready generation what readers get, in the current transaction; the one before becomes a former one. */
    Generation makeCurrent(UUID generation);

    Optional<Generation> find(UUID generation);

    /** What readers of the entry get, if anything was committed. */
    Optional<Generation> findCurrent(UUID entry);

    /** The generation that a load filled, unless it was dropped. */
    Optional<Generation> findOfLoad(UUID load);

    /** Every generation of the entry, the newest first. */
    List<Generation> list(UUID entry);

    /** Gives up a generation that is not current and drops its rows, in the current transaction. */
    void drop(UUID generation);

    /**
     * Hands rows to the consumer one by one, in the order of the layout's {@link Layout#order}, reading as a role that
     * can only read. The array is a new one for each row and holds the selected columns.
     */
    void read(Generation generation, Selection selection, Consumer<Object[]> consumer);

    /**
     * What is to be filled.
     *
     * @param layout the shape of the rows
     * @param onRepeatedKey what to do where the source repeats a key
     * @param increment whether the rows are to be laid over what readers get, and end with {@link Layout#GONE}
     */
    record Plan(
            UUID region, UUID entry, UUID load, Layout layout, Filled.OnRepeatedKey onRepeatedKey, boolean increment) {

        /** What replaces everything that is there. */
        public static Plan whole(
                UUID region, UUID entry, UUID load, Layout layout, Filled.OnRepeatedKey onRepeatedKey) {
            return new Plan(region, entry, load, layout, onRepeatedKey, false);
        }
    }
}
