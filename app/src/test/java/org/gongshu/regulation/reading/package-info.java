@NullMarked
@NamedInterface("reading")
package org.gongshu.regulation.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
