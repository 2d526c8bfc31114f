/** Checks a ledger with nothing but the JDK, for people who do not trust whoever runs it. */
@NullMarked
package org.gongshu.verifier;

import org.jspecify.annotations.NullMarked;
