/** The edge: what every request passes before it reaches a room. */
@NullMarked
package org.gongshu.platform.web;

import org.jspecify.annotations.NullMarked;
