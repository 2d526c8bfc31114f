package org.gongshu.regulation;

/** The three ways in which departments may get an entry or item; each regulation has its own label. */
public enum SharingType implements Word {
    /** 无条件共享 */
    UNCONDITIONAL,
    /** 有条件共享 */
    CONDITIONAL,
    /** 不予共享 or 暂不共享 */
    WITHHELD
}
