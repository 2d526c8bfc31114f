package org.gongshu.organization;

import org.jspecify.annotations.Nullable;

/** A division of the country as published; {@code code} has 2, 4, 6 or 9 digits by its level. */
public record Division(
        String code, String name, Level level, @Nullable String parent) {

    public enum Level {
        PROVINCE,
        CITY,
        AREA,
        STREET
    }
}
