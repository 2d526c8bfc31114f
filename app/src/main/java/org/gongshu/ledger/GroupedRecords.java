package org.gongshu.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the records lie that went into the log in groups: in the room that made them, which implements this. Both
 * methods work in the transaction of their caller.
 */
public interface GroupedRecords {

    /**
     * A record with its receipt.
     *
     * @param entry the entry of the log that holds its group
     * @param bytes the record as it was hashed
     */
    record Grouped(UUID id, UUID entry, Instant at, byte[] bytes) {}

    /** The record behind a receipt, if it is one of these. */
    Optional<Grouped> find(UUID receipt);

    /** Erases the personal values behind these receipts and their nonces; answers how many records lost something. */
    int erase(Set<UUID> receipts);
}
