package org.gongshu.collection;

import java.util.Locale;

/** What was found about a row; the words of the findings, of marks, and of the message catalogue. */
public enum Reason {
    FIELD_COUNT,
    KEY_EMPTY,
    KEY_REPEATED,
    REQUIRED,
    TOO_LONG,
    TOO_SHORT,
    NOT_A_NUMBER,
    NUMBER_TOO_LARGE,
    NUMBER_TOO_PRECISE,
    NOT_A_DATE,
    NOT_A_TIME,
    NOT_YES_OR_NO,
    CONTROL_CHARACTER,
    CHANGE_UNKNOWN,
    CORRECTION_UNDONE,
    PATTERN,
    CREDIT_CODE,
    IDENTITY_NUMBER,
    PHONE,
    DATE_RANGE,
    CODE_LIST,
    DIVISION_CODE;

    /** As written in files, marks and messages: {@code not-a-date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
