package org.gongshu.regulation;

/** The ways in which society may get an entry or item; each regulation has its own label. */
public enum OpeningType implements Word {
    /** 无条件开放 or 普遍开放 */
    UNCONDITIONAL,
    /** 依申请开放, 有条件开放 or 授权开放 */
    CONDITIONAL,
    /** 不予开放 or 非开放 */
    WITHHELD
}
