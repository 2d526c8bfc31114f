package org.gongshu.ledger;

/** The log is not what it was when it was signed last, so nothing more is signed until a person has looked. */
final class SigningRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What does not fit. */
    enum Reason {
        /** The database is older than a checkpoint that was published: an older backup was restored. */
        BEHIND_PUBLISHED,
        /** The database holds another history than a checkpoint that was published. */
        OTHER_HISTORY,
        /** The tiles do not lead to the root that was signed last. */
        TILES_CHANGED,
        /** The checkpoint signed last is not there, or not signed by our key. */
        CHECKPOINT_CHANGED
    }

    private final Reason reason;

    SigningRefusedException(Reason reason) {
        super("the ledger refuses to sign: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
