package org.gongshu.delivery;

import java.util.UUID;

/**
 * A recorded answer, ready to leave.
 *
 * @param use the record of the use
 * @param receipt what proves it in the ledger
 */
public record Answer(byte[] json, UUID use, UUID receipt) {}
