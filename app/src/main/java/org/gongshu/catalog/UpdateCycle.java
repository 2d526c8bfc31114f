package org.gongshu.catalog;

/** 更新周期 of the 1272 guide, with the half year that running systems add. */
public enum UpdateCycle {
    REAL_TIME,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    /** 不定期, with the reason in the entry's remark */
    IRREGULAR
}
