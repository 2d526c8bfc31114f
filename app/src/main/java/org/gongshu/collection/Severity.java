package org.gongshu.collection;

/** What a rule does to the row, or the load, that does not keep it. */
public enum Severity {
    /** 剔除: the row is not loaded. */
    REJECT,
    /** 暂挂: the row is loaded, and the whole load waits for somebody's decision. */
    HOLD,
    /** 标记: the row is loaded with a mark that travels with it. */
    MARK
}
