/** The HTTP face of this room. */
@NullMarked
package org.gongshu.procedure.web;

import org.jspecify.annotations.NullMarked;
