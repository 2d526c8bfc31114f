/** The house: one program; each package below is a room whose root is its API. */
@NullMarked
package org.gongshu;

import org.jspecify.annotations.NullMarked;
