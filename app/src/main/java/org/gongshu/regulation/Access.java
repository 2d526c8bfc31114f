package org.gongshu.regulation;

/** How something of a type is got. */
public enum Access implements Word {
    /** Without asking anybody. */
    DIRECT,
    /** By a case. */
    APPLICATION,
    /** Not by an ordinary application. */
    NONE
}
