package org.gongshu.regulation;

/** Where a gate stands: the moment that it must have been passed before. */
public enum Checkpoint implements Word {
    ENTRY_PUBLICATION,
    MOUNTING,
    DELIVERY,
    OPENING_PUBLICATION,
    SYSTEM_CONNECTION,
    PLATFORM_LAUNCH,
    PROJECT_APPROVAL,
    PROJECT_ACCEPTANCE,
    CONTRACT_START
}
