package org.gongshu.regulation;

/** What a record of use holds; the profile names which and what they are called. */
public enum RecordField implements Word {
    /** 具体用途 */
    PURPOSE,
    /** 使用人员 */
    USED_BY,
    /** 批准人员 */
    APPROVED_BY,
    /** 数据内容 */
    CONTENT,
    /** 获取时间 */
    OBTAINED_AT,
    /** 获取方式 */
    OBTAINED_HOW,
    /** 介质类型 */
    MEDIUM,
    /** 使用场景 */
    SCENARIO,
    /** 使用过程 */
    PROCESS,
    /** 应用成效 */
    EFFECT,
    /** 存储情况 */
    STORAGE,
    /** 销毁情况 */
    DESTRUCTION,
    /** 数据访问 */
    ACCESS,
    /** 数据调用 */
    CALLS,
    /** 数据处理 */
    PROCESSING,
    /** 交换日志 */
    EXCHANGE
}
