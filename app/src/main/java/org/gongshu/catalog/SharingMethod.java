package org.gongshu.catalog;

/** 共享方式 of the 1272 guide; the platform's own ways come first. */
public enum SharingMethod {
    PLATFORM_DATABASE,
    PLATFORM_FILE,
    PLATFORM_INTERFACE,
    MAIL,
    COPIED_DISK,
    MEDIUM
}
