/** Looking at every value of a delivered table: is it of its type, does it keep the rules. */
@NullMarked
package org.gongshu.collection.check;

import org.jspecify.annotations.NullMarked;
