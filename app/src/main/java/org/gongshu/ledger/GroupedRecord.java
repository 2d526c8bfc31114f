package org.gongshu.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it goes into the log together with others, and what is kept beside it. It has the form of an entry; the
 * room that records it keeps the bytes and the nonce, and shows them to the ledger as {@link GroupedRecords}.
 *
 * @param id of its receipt
 * @param nonce from which the keys of its commitments follow; null where nothing personal is in it
 */
public record GroupedRecord(UUID id, byte[] bytes, byte @Nullable [] nonce) {

    /** @throws IllegalArgumentException if the record is too long or holds what has no canonical form */
    public static GroupedRecord of(UUID id, LedgerEntry entry) {
        Leaf leaf = Leaf.of(id, entry);
        return new GroupedRecord(id, leaf.bytes(), leaf.nonce());
    }
}
