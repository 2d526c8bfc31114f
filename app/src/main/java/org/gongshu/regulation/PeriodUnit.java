package org.gongshu.regulation;

/** Units of legal periods. */
public enum PeriodUnit implements Word {
    /** 工作日 */
    WORKING_DAYS,
    /** 日 */
    DAYS,
    /** 月 */
    MONTHS,
    /** 年 */
    YEARS
}
