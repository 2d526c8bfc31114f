/** The catalog's HTTP addresses. */
@NullMarked
package org.gongshu.catalog.web;

import org.jspecify.annotations.NullMarked;
