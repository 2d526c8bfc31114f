/** The addresses of quality. */
@NullMarked
package org.gongshu.quality.web;

import org.jspecify.annotations.NullMarked;
