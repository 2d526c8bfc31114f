package org.gongshu.catalog;

/** 数据类型 of a data item, with the letter the 1272 guide gives it. */
public enum DataType {
    /** 字符型 */
    C(true),
    /** 数值型 */
    N(true),
    /** 货币型 */
    Y(false),
    /** 日期型 */
    D(false),
    /** 日期时间型 */
    T(false),
    /** 逻辑型 */
    L(false),
    /** 备注型 */
    M(false),
    /** 通用型 */
    G(false),
    /** 双精度型 */
    B(false),
    /** 整型 */
    I(false),
    /** 浮点型 */
    F(false);

    private final boolean sized;

    DataType(boolean sized) {
        this.sized = sized;
    }

    /** Whether an item of this type must say how long its values may be. */
    public boolean isSized() {
        return sized;
    }
}
