package org.gongshu.kernel;

import java.util.Locale;

/** The level of a text in the order of Chinese law, highest first: what a refusal or a restriction may rest on. */
public enum BasisLevel {
    /** 法律 */
    LAW,
    /** 行政法规 */
    ADMINISTRATIVE_REGULATION,
    /** 国务院决定 */
    STATE_COUNCIL_DECISION,
    /** 地方性法规 */
    LOCAL_REGULATION,
    /** 部门规章 */
    DEPARTMENT_RULE,
    /** 地方政府规章 */
    LOCAL_RULE,
    /** 国家政策 */
    STATE_POLICY,
    /** 规范性文件 */
    NORMATIVE_DOCUMENT,
    /** 内部制度: kept so that it can be named and turned down. */
    INTERNAL_RULE;

    /** The word used in files, requests and messages: {@code administrative-regulation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
