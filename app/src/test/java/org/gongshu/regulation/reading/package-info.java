@NullMarked
package org.gongshu.regulation.reading;

import org.jspecify.annotations.NullMarked;
