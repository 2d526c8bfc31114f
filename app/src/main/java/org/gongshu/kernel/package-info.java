/** What every room speaks: ids, articles, refusals, legal time, validators. No Spring, no database. */
@NullMarked
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
package org.gongshu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
