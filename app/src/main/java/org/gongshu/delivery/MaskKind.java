package org.gongshu.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The masks there are, as a catalog item or a grant names them. */
public enum MaskKind {
    /** 姓名: the surname stays. */
    PERSON_NAME,
    /** 证件号码: one character at each end stays. */
    IDENTITY_DOCUMENT,
    /** 电话: three digits and four of a mobile number, four of a landline. */
    PHONE,
    /** 地址: down to the district. */
    ADDRESS,
    /** 银行卡号: four digits at each end. */
    BANK_CARD,
    /** 统一社会信用代码: two characters and four. */
    CREDIT_CODE,
    /** 日期: the year. */
    YEAR,
    /** A keyed hash: equal values stay equal for one consumer, and for nobody else. */
    KEYED_HASH,
    /** Nothing stays. */
    REDACTED;

    /** As written in catalogs, grants and requests: {@code person-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mask of that code, if there is one. */
    public static Optional<MaskKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
