package org.gongshu.catalog;

/** 脱敏方式 that the owner prescribes for an item; delivery applies it or fails. */
public enum MaskRule {
    NONE,
    PERSON_NAME,
    IDENTITY_DOCUMENT,
    PHONE,
    ADDRESS,
    BANK_CARD,
    CREDIT_CODE,
    YEAR,
    KEYED_HASH,
    REDACTED
}
