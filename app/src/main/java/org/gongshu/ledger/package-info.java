/**
 * What happened, so that it can be checked by somebody who does not trust us: an append-only Merkle log with signed
 * checkpoints and receipts.
 */
@NullMarked
@ApplicationModule(
        displayName = "ledger",
        allowedDependencies = {"kernel", "platform", "verifier"})
package org.gongshu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
