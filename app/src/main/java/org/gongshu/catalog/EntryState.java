package org.gongshu.catalog;

/** Where an entry stands between its compiling and its retirement. */
public enum EntryState {
    /** 草稿: its department's alone. */
    DRAFT,
    /** 审核中: a case decides. */
    SUBMITTED,
    /** 已登记: in the region's catalog. */
    PUBLISHED,
    /** 变更中: in the catalog as it was while a case decides about the change. */
    CHANGING,
    /** 已注销: kept for the record. */
    RETIRED;

    /** Whether others find it in the catalog. */
    public boolean isListed() {
        return this == PUBLISHED || this == CHANGING;
    }
}
