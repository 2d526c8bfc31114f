package org.gongshu.platform;

import java.util.Map;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: what follows {@code cursor}, at most {@code limit} rows. */
public record Paging(@Nullable String cursor, int limit) {

    /** The most rows that one page holds. */
    public static final int LARGEST = 500;

    /** The part asked for, or a refusal where the limit is out of bounds. */
    public static Outcome<Paging> of(@Nullable String cursor, int limit) {
        return limit < 1 || limit > LARGEST
                ? Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "limit"))
                        .at("limit"))
                : Outcome.done(new Paging(cursor, limit));
    }
}
