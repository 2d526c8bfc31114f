/** The addresses of supervision. */
@NullMarked
package org.gongshu.supervision.web;

import org.jspecify.annotations.NullMarked;
