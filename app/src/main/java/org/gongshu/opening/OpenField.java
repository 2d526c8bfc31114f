package org.gongshu.opening;

import org.jspecify.annotations.Nullable;

/**
 * A column of an open dataset.
 *
 * @param type letter of the 1272 guide
 * @param treatment how its values were desensitized before they were opened; null where they were not
 */
public record OpenField(
        String column,
        String name,
        String type,
        @Nullable String unit,
        @Nullable String description,
        @Nullable String treatment) {}
