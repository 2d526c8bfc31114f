package org.gongshu.regulation;

/** What a regulation is about. */
public enum Matter implements Word {
    COLLECTION,
    SHARING,
    OPENING
}
