package org.gongshu.ledger;

import java.util.Optional;
import org.gongshu.kernel.Scope;

/**
 * Who may read entries with what stands beside them. The ledger lies beneath the room that knows posts and roles, which
 * answers this; without an answer nobody may.
 */
@FunctionalInterface
public interface LedgerReaders {

    /** The regions whose entries the sender of the current request may read; empty where they may read none. */
    Optional<Scope> currentScope();
}
