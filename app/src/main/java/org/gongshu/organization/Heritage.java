package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;

/** What a room keeps for departments follows them when one is succeeded by another, in the same transaction. */
public interface Heritage {

    /** What is handed on, as the ledger counts it: {@code grants}. */
    String what();

    /** Hands it on from one department of the region to another; how many things there were. */
    int handOn(UUID region, UUID from, UUID to, Instant at);
}
