package org.gongshu.opening;

/** How society gets a dataset. */
public enum OpenAccess {
    /** Everybody takes it. */
    OPEN,
    /** It is listed, and whoever is agreed to gets a copy of their own. */
    APPLICATION
}
