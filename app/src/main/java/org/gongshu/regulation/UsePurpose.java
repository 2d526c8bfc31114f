package org.gongshu.regulation;

/** What opened data is used for. */
public enum UsePurpose implements Word {
    /** 商业开发 */
    COMMERCIAL,
    /** 科研教育等公益性活动 */
    PUBLIC_INTEREST,
    /** Any other use. */
    OTHER
}
