/** Keeps versions of the law, and which region stands under which, in the database. */
@NullMarked
package org.gongshu.regulation.keeping;

import org.jspecify.annotations.NullMarked;
