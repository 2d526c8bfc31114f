/** Open data over HTTP: a frozen contract for programs. */
@NullMarked
package org.gongshu.opening.web;

import org.jspecify.annotations.NullMarked;
