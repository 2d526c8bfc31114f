/**
 * 办件: every procedure of every regulation is a case of one engine. A purpose implements {@link
 * org.gongshu.procedure.CaseKind} and opens cases through {@code Cases}; routing, clocks, evidence and acts are data of
 * the regulation.
 */
@NullMarked
@ApplicationModule(
        displayName = "procedure",
        allowedDependencies = {
            "kernel",
            "platform",
            "jobs",
            "ledger",
            "organization",
            "regulation",
            "regulation::reading",
            "regulation::scenario",
            "notification"
        })
package org.gongshu.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
