package org.gongshu.platform;

import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;

/** The version of a row that a change is based on, as {@code If-Match} carries it: {@code "3"}. */
public final class Versions {

    private Versions() {}

    /** The number in the header; anything else, a list or a weak tag too, cannot be compared and is refused. */
    public static Outcome<Integer> of(String ifMatch) {
        String text = ifMatch.strip();
        String digits = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        return digits.matches("[0-9]{1,9}")
                ? Outcome.done(Integer.parseInt(digits))
                : Outcome.refused(Refusal.of(PlatformProblem.VERSION_REQUIRED).at("If-Match"));
    }
}
