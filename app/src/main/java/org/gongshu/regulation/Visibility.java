package org.gongshu.regulation;

/** What others see of an entry of a type. */
public enum Visibility implements Word {
    /** Everything the catalog says. */
    FULL,
    /** Listed together with reason and basis. */
    WITH_BASIS,
    /** Only that it exists. */
    EXISTENCE,
    /** Nothing. */
    HIDDEN,
    /** The text is silent: shown in full. */
    UNSPECIFIED
}
