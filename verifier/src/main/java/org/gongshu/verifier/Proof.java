package org.gongshu.verifier;

/** A receipt that can be checked without asking anybody. */
public sealed interface Proof permits LogProof, GroupProof {

    /** What a proof comes to. */
    enum Verdict {
        INCLUDED,
        WRONG_KEY,
        WRONG_ORIGIN,
        NOT_INCLUDED,
        /** The entry is in the log, the record is not in the group that the entry holds. */
        NOT_IN_GROUP
    }

    /** What is proved to be recorded. */
    byte[] record();

    /** The place in the log of the entry that is it, or holds it. */
    long index();

    SignedNote checkpoint();

    /** Checks everything, with a key that is trusted already. */
    Verdict verify(VerifierKey key);

    /** The receipt's file. */
    String text();

    /** @throws IllegalArgumentException if the text is no proof known here */
    static Proof parse(String text) {
        return text.startsWith(GroupProof.HEADER) ? GroupProof.parse(text) : LogProof.parse(text);
    }
}
