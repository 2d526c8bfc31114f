/**
 * 监督: what is filed, reported, assessed, ordered and evaluated, as the records that later steps and gates ask for, and
 * the duties that a regulation lays on departments without anybody applying.
 */
@NullMarked
@ApplicationModule(
        displayName = "supervision",
        allowedDependencies = {
            "kernel",
            "platform",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog",
            "collection",
            "delivery",
            "sharing",
            "opening"
        })
package org.gongshu.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
