package org.gongshu.verifier;

/** What the check of a whole log comes to. */
public sealed interface Verdict {

    /** Every entry is in the tree that the checkpoint signs; {@code note} is its signed form. */
    record Sound(SignedNote note, Checkpoint checkpoint) implements Verdict {}

    /**
     * Something is wrong.
     *
     * @param first the first entry concerned, and {@code last} the last one it can be narrowed to; both -1 where the fault
     *     concerns no single entry
     */
    record Broken(Fault fault, long first, long last) implements Verdict {}

    /** The log could not be read, which says nothing about whether it is sound. */
    record Unreadable(String reason) implements Verdict {}

    /** What is wrong. */
    enum Fault {
        /** No checkpoint, or text that is none. */
        NO_CHECKPOINT,
        /** The checkpoint is not signed by the key, or the signature does not fit. */
        BAD_SIGNATURE,
        /** The checkpoint is that of another log. */
        WRONG_ORIGIN,
        /** An entry is not there. */
        MISSING_ENTRY,
        /** There are more entries in a bundle than the tree holds. */
        SURPLUS_ENTRY,
        /** An entry does not hash to its leaf. */
        CHANGED_ENTRY,
        /** An entry is in the tree but is no record of a known form. */
        MALFORMED_ENTRY,
        /** A tile is not there, or too short. */
        MISSING_TILE,
        /** The hashes of a tile do not follow from those below. */
        CHANGED_TILE,
        /** Entries and tiles agree with each other, but not with the signed root. */
        WRONG_ROOT,
        /** The log does not continue the checkpoint remembered from earlier. */
        FORKED
    }
}
