/** 共享: a department asks for data of another, under its region's law, and gets what was granted or less. */
@NullMarked
@ApplicationModule(
        displayName = "sharing",
        allowedDependencies = {
            "kernel",
            "platform",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog",
            "delivery"
        })
package org.gongshu.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
