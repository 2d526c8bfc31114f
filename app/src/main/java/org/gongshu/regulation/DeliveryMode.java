package org.gongshu.regulation;

/** In which ways granted data is obtained. */
public enum DeliveryMode implements Word {
    /** 查阅 */
    VIEW,
    /** 比对: yes or no only */
    VERIFY,
    /** 检索查询: a person on screen */
    QUERY,
    /** 接口: a system */
    INTERFACE,
    /** 统计结果 */
    STATISTICS,
    /** 数据交换 */
    EXCHANGE,
    /** 文件 */
    FILE
}
