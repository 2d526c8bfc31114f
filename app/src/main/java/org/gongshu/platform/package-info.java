/**
 * The ground every room stands on: the database with its region fence, settings, keys, messages, signed cursors,
 * problem+json and idempotent requests.
 */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {"kernel"})
package org.gongshu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
