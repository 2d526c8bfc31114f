/** The public pages: what is open, where it comes from, and the law behind it. Readable without JavaScript. */
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {"kernel", "platform", "organization", "regulation", "opening"})
package org.gongshu.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
