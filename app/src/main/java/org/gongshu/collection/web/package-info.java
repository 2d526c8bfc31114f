/** Loads over HTTP. */
@NullMarked
package org.gongshu.collection.web;

import org.jspecify.annotations.NullMarked;
