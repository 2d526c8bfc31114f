package org.gongshu.regulation;

/** What happens to a restriction that brings no accepted basis. */
public enum WithoutBasis implements Word {
    /** No basis is asked for. */
    NOT_REQUIRED,
    /** It cannot be saved as that type. */
    BLOCKED,
    /** It counts as unconditional. */
    UNCONDITIONAL
}
