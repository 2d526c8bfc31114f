/** How text is hidden, character by character as people see characters. */
@NullMarked
package org.gongshu.delivery.masking;

import org.jspecify.annotations.NullMarked;
