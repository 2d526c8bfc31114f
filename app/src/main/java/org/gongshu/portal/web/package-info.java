/** The pages' addresses. */
@NullMarked
package org.gongshu.portal.web;

import org.jspecify.annotations.NullMarked;
