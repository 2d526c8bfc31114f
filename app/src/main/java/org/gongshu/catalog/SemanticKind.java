package org.gongshu.catalog;

/** What the values of an item mean, where that decides how they are checked, found and masked. */
public enum SemanticKind {
    NONE,
    /** 统一社会信用代码 */
    CREDIT_CODE,
    /** 公民身份号码 */
    IDENTITY_NUMBER,
    /** 姓名 */
    PERSON_NAME,
    /** 机构名称 */
    ORGANIZATION_NAME,
    /** 电话 */
    PHONE,
    /** 地址 */
    ADDRESS,
    /** 银行卡号 */
    BANK_CARD,
    /** 日期 */
    DATE,
    /** 行政区划代码 */
    DIVISION_CODE;

    /** Whether the values tell who a person is, so that they may not be opened as they are. */
    public boolean identifiesPersons() {
        return switch (this) {
            case IDENTITY_NUMBER, PERSON_NAME, PHONE, ADDRESS, BANK_CARD -> true;
            case NONE, CREDIT_CODE, ORGANIZATION_NAME, DATE, DIVISION_CODE -> false;
        };
    }
}
