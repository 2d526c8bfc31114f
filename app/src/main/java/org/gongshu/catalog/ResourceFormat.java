package org.gongshu.catalog;

/** 信息资源格式 classes of the 1272 guide. */
public enum ResourceFormat {
    /** 电子文件 */
    DOCUMENT,
    /** 电子表格 */
    SPREADSHEET,
    /** 数据库 */
    DATABASE,
    /** 图形图像 */
    IMAGE,
    /** 流媒体 */
    STREAM,
    /** 自描述格式 */
    SELF_DESCRIBING,
    /** 服务接口 */
    INTERFACE
}
