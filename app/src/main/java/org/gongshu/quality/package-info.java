/**
 * 质量: doubts about data. Who uses data raises them, whose data it is verifies them under the region's law; meanwhile the
 * row is delivered with a flag, and what was wrong becomes right in a new version.
 */
@NullMarked
@ApplicationModule(
        displayName = "quality",
        allowedDependencies = {
            "kernel",
            "platform",
            "ledger",
            "organization",
            "regulation",
            "notification",
            "procedure",
            "catalog",
            "store",
            "collection",
            "delivery"
        })
package org.gongshu.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
