package org.gongshu.regulation;

import java.util.Locale;

/** A word of the closed vocabulary: what stands in the files is the constant's name in kebab case. */
public interface Word {

    String name();

    /** The word as written in files, requests and addresses: {@code user-department}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
