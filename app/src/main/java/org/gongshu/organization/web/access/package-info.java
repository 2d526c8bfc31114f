/** The filters that find out who sent a request, and the one table of who may call what. */
@NullMarked
package org.gongshu.organization.web.access;

import org.jspecify.annotations.NullMarked;
