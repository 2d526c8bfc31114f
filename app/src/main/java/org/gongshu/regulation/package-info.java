/**
 * The law as data: regulations read from folders, checked, resolved at a day and explained. The model is plain Java;
 * only {@code Regulations} and the web know Spring.
 */
@NullMarked
@ApplicationModule(
        displayName = "regulation",
        allowedDependencies = {"kernel", "platform", "ledger", "organization"})
package org.gongshu.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
