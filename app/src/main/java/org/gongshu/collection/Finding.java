package org.gongshu.collection;

import org.jspecify.annotations.Nullable;

/**
 * One thing found about one row. It names the place and never the value.
 *
 * @param line of the file, from 1
 * @param position of the column in the file, from 1; 0 where the row as a whole is meant
 * @param item the item's column name, or null where the row as a whole is meant
 */
public record Finding(long line, int position, @Nullable String item, Reason reason, Severity severity) {}
