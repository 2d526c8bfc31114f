package org.gongshu.catalog;

/** How the department comes to the data, as the regulations distinguish it. */
public enum Origin {
    /** Collected by law. */
    BY_LAW,
    /** From a business system or monitoring. */
    BY_SYSTEM,
    /** By agreement, franchise or purchase of services. */
    BY_AGREEMENT,
    /** Obtained by sharing from another department. */
    BY_SHARING,
    /** Kept or exported from a national or provincial system. */
    FROM_ABOVE
}
