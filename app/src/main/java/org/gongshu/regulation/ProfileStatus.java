package org.gongshu.regulation;

/** How far a profile has been written. */
public enum ProfileStatus implements Word {
    /** Every article has its account; a region may stand under it. */
    COMPLETE,
    /** Some procedures only; shown, tested, and refused to regions. */
    PARTIAL
}
