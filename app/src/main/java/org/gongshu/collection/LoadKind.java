package org.gongshu.collection;

/** What a load brings. */
public enum LoadKind {
    /** 全量: everything; what is not in it is no longer there. */
    FULL,
    /** 增量: rows that are new or have changed, and the keys of rows that are gone. */
    INCREMENT
}
