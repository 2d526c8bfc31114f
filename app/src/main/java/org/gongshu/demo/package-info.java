/**
 * Fills an empty platform with the content of the demonstration, through its public API only. Nothing in the house
 * imports it, and it runs in demo mode alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "organization",
            "regulation",
            "procedure",
            "catalog",
            "collection",
            "delivery",
            "sharing",
            "opening"
        })
package org.gongshu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
