package org.gongshu.regulation;

/** How a case can end. */
public enum CaseOutcome implements Word {
    AGREED,
    PARTLY_AGREED,
    REFUSED,
    /** What had to be done is done, where nothing was asked. */
    DONE,
    /** What was doubted is right and stands. */
    CONFIRMED,
    /** Forwarded to whom it concerns. */
    NOT_OURS,
    /** Not supplemented, or its subject is gone. */
    LAPSED,
    /** Taken back by its applicant. */
    RETRACTED
}
