/**
 * Who works with the platform and on whose behalf: regions, departments, posts, people, deputies, accounts, applicants,
 * information systems with their API clients, the library of provisions; sign-in, sessions and what each role may call.
 */
@NullMarked
@ApplicationModule(
        displayName = "organization",
        allowedDependencies = {"kernel", "platform", "jobs", "ledger"})
package org.gongshu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
