/** The rules of the house, checked over the whole source. */
@NullMarked
package org.gongshu.house;

import org.jspecify.annotations.NullMarked;
