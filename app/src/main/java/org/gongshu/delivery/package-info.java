/**
 * The one way out: grant, limits, query, masks, a durable record of the use, and only then the first byte.
 */
@NullMarked
@ApplicationModule(
        displayName = "delivery",
        allowedDependencies = {"kernel", "platform", "jobs", "ledger", "organization", "regulation", "store"})
package org.gongshu.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
