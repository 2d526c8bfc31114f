/** Scenarios: what must come out of an article, as plain data that a runner plays against the real engine. */
@NullMarked
@NamedInterface("scenario")
package org.gongshu.regulation.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
