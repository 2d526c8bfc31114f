package org.gongshu.regulation;

/** Where a regulation stands among others. */
public enum Layer implements Word {
    /** Made for one region; what it lacks is taken from the region above. */
    LOCAL,
    /** Stands above every region from its own date. */
    NATIONAL
}
