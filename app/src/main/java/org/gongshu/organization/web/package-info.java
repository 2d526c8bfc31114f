/** The HTTP face of this room. */
@NullMarked
package org.gongshu.organization.web;

import org.jspecify.annotations.NullMarked;
