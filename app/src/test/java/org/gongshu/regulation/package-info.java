@NullMarked
package org.gongshu.regulation;

import org.jspecify.annotations.NullMarked;
