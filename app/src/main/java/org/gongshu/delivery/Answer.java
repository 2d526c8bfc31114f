package org.gongshu.delivery;

import java.util.UUID;

/**
 * A recorded answer, ready to leave.
 *
 * @param use the record of the use; what proves it in the ledger has the same id
 */
public record Answer(byte[] json, UUID use) {}
