package org.gongshu.regulation;

/** What kind of text a regulation is. */
public enum LegalForce implements Word {
    /** 行政法规 */
    ADMINISTRATIVE_REGULATION,
    /** 地方性法规 */
    LOCAL_REGULATION,
    /** 部门规章 */
    DEPARTMENT_RULE,
    /** 地方政府规章 */
    LOCAL_RULE,
    /** 规范性文件 */
    NORMATIVE_DOCUMENT,
    /** A draft put to consultation; never in force. */
    DRAFT
}
