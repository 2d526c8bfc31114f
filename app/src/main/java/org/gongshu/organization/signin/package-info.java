/** Signing in, slowing down guesses, and sessions. */
@NullMarked
package org.gongshu.organization.signin;

import org.jspecify.annotations.NullMarked;
