/** How data comes in: loads, the checks on them, and what became of every row. */
@NullMarked
@ApplicationModule(
        displayName = "collection",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog",
            "store"
        })
package org.gongshu.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
