/** Delivery over HTTP. */
@NullMarked
package org.gongshu.delivery.web;

import org.jspecify.annotations.NullMarked;
