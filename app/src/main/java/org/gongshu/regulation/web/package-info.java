/** The law over HTTP: public, as the law is. */
@NullMarked
package org.gongshu.regulation.web;

import org.jspecify.annotations.NullMarked;
