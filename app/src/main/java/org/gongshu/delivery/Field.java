package org.gongshu.delivery;

import org.gongshu.store.Column;
import org.jspecify.annotations.Nullable;

/** A granted item as it lies in the data, with the mask it is seen through. */
record Field(Column column, @Nullable Mask mask) {

    String name() {
        return column.name();
    }

    /** What may be seen of the value. */
    @Nullable
    String shown(@Nullable String value) {
        return value == null || value.isEmpty() || mask == null ? value : mask.hide(value);
    }
}
