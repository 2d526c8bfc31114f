/** Background work that survives the process: persistent, leased, limited in retries, and the only place that schedules. */
@NullMarked
@ApplicationModule(
        displayName = "jobs",
        allowedDependencies = {"kernel", "platform"})
package org.gongshu.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
