@NullMarked
package org.gongshu.platform.postgres;

import org.jspecify.annotations.NullMarked;
