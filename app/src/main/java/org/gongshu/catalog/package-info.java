/** What there is: entries and their data items after the catalog guide, and what is asked of their data. */
@NullMarked
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure"
        })
package org.gongshu.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
