package org.gongshu.organization;

/** 待启用、正常、停用 */
public enum AccountState {
    /** The first password, known to the administrator, has not been replaced by its owner. */
    PENDING,
    ACTIVE,
    SUSPENDED
}
