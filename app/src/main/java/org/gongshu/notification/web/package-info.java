/** The bell. */
@NullMarked
package org.gongshu.notification.web;

import org.jspecify.annotations.NullMarked;
