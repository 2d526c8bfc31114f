/** Reads a regulation's folder: YAML, schema, binding, checks; every error names file, line and key. */
@NullMarked
@NamedInterface("reading")
package org.gongshu.regulation.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
