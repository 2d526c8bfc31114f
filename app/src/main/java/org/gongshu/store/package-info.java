/** Where the data itself lives: one table per generation, filled as a whole, switched in one step, read by a role of its own. */
@NullMarked
@ApplicationModule(
        displayName = "store",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog"
        })
package org.gongshu.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
