/** Reading delivered tables as text: encodings, delimiters, limits, and where exactly a file is broken. */
@NullMarked
package org.gongshu.collection.csv;

import org.jspecify.annotations.NullMarked;
