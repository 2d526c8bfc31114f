/**
 * 开放: data that a region's law lets society have. Opened data leaves the sharing side as signed, encrypted parcels and
 * is served from a store of its own; nothing here reaches back.
 */
@NullMarked
@ApplicationModule(
        displayName = "opening",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "procedure",
            "catalog",
            "store",
            "delivery"
        })
package org.gongshu.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
