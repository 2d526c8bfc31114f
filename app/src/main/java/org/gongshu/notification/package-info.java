/** Notices to departments and applicants: written with the change they tell of, delivered afterwards, state kept. */
@NullMarked
@ApplicationModule(
        displayName = "notification",
        allowedDependencies = {"kernel", "platform", "organization"})
package org.gongshu.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
