/**
 * 目录: what data there is, item by item, as the 1272 guide describes it; how each item may be shared and opened, and on
 * what basis. An entry reaches others only by the procedure that its region's law has for it.
 */
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
