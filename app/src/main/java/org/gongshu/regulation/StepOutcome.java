package org.gongshu.regulation;

/** How a step can end. */
public enum StepOutcome implements Word {
    /** It was done. */
    DONE,
    AGREED,
    PARTLY_AGREED,
    REFUSED,
    /** 补正: back to the applicant for everything missing. */
    RETURNED,
    /** Forwarded to whom it concerns. */
    NOT_OURS,
    /** What was doubted is right. */
    CONFIRMED,
    /** What was doubted is wrong. */
    DIFFERS,
    /** 协商一致 */
    SETTLED,
    /** 协商不成 */
    UNSETTLED,
    /** Left for later by those who may. */
    DEFERRED,
    /** Not passed, not rectified. */
    FAILED
}
