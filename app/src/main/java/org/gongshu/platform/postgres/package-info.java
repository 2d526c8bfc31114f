/** A real PostgreSQL that comes with the program: durable, password-protected, never run as root, never orphaned. */
@NullMarked
package org.gongshu.platform.postgres;

import org.jspecify.annotations.NullMarked;
