/**
 * Parcels between the two zones: what the sharing side hands over and the opening side takes in, over whatever carries a
 * file.
 */
@NullMarked
package org.gongshu.opening.parcel;

import org.jspecify.annotations.NullMarked;
