package org.gongshu.catalog;

/** 敏感程度 of an item: what harm a disclosure would do, in the words that procedures and gates decide by. */
public enum Sensitivity {
    NONE("none"),
    /** 个人信息 */
    PERSONAL("personal"),
    /** 商业秘密 */
    COMMERCIAL_SECRET("commercial-secret"),
    /** 工作秘密 */
    WORK_SECRET("work-secret");

    private final String word;

    Sensitivity(String word) {
        this.word = word;
    }

    /** The value of the fact that regulations decide by. State secrets have no value here: they may not come in. */
    public String word() {
        return word;
    }
}
