package org.gongshu.procedure;

import org.gongshu.regulation.Word;

/** In which respects a decision may give less than was asked for. */
public enum Dimension implements Word {
    /** 数据项 */
    ITEMS,
    /** 方式 */
    MODES,
    /** Information systems that may fetch. */
    SYSTEMS,
    /** Conditions on rows, all of which hold: each one more means fewer rows. */
    ROWS,
    /** The last day of access. */
    UNTIL,
    /** The last day on which copies may be kept. */
    RETAIN_UNTIL
}
