package org.gongshu.procedure.web;

import java.util.Arrays;
import java.util.Map;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;

/** Reads words and versions as clients send them. */
final class Words {

    /** A version that no case has, for an If-Match that is no version of ours. */
    private static final int NONE = -1;

    private Words() {}

    static <E extends Enum<E> & Word> Outcome<E> read(Class<E> type, String name, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", name))
                        .at(name)));
    }

    /** The version that an If-Match names; null without one. */
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : NONE;
    }
}
