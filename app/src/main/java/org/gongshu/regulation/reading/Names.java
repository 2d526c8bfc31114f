package org.gongshu.regulation.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the model's names are spelled in files. */
final class Names {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    private Names() {}

    /** {@code atOnceIfPossible} as {@code at-once-if-possible}. */
    static String kebab(String name) {
        return HUMP.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    /** The records among which a sealed type chooses, in the order of the source. */
    static List<Class<?>> choices(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .<Class<?>>map(option -> option)
                .filter(Class::isRecord)
                .toList();
    }
}
