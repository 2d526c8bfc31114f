/**
 * Fills an empty platform with two cities' demonstration content, through its public API only. Nothing in the house
 * imports it, and it runs in demo mode alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "platform",
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
