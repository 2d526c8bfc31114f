/**
 * Plays a regulation's scenarios on the real engine, before anybody works under it: in memory for whoever writes one, and
 * on a database where the tests compare both.
 */
@NullMarked
package org.gongshu.procedure.rehearsal;

import org.jspecify.annotations.NullMarked;
