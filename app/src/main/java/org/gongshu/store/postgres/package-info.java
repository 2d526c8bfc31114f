/** Datasets in PostgreSQL. */
@NullMarked
package org.gongshu.store.postgres;

import org.jspecify.annotations.NullMarked;
