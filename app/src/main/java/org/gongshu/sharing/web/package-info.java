/** The addresses of sharing. */
@NullMarked
package org.gongshu.sharing.web;

import org.jspecify.annotations.NullMarked;
