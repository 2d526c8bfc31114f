package org.gongshu.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gongshu.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why a file cannot be loaded, or a load cannot do what was asked. */
public enum CollectionProblem implements ProblemCode {
    FILE_EMPTY,
    FILE_WITHOUT_ROWS,
    FILE_NOT_CSV,
    ENCODING_UNKNOWN,
    ENCODING_BROKEN,
    LINE_TOO_LONG,
    QUOTE_NEVER_CLOSED,
    QUOTE_MISPLACED,
    COLUMN_UNNAMED,
    COLUMN_REPEATED,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    KEY_COLUMN_MISSING,
    KEY_REPEATED,
    TOO_MANY_REJECTED,
    INCREMENT_WITHOUT_KEY,
    CHANGE_NOT_PROMISED,
    GIVEN_UP,
    ENTRY_RETIRED(409),
    LOAD_RUNNING(409),
    INCREMENT_WITHOUT_DATA(409),
    LOAD_NOT_READY(409),
    LOAD_OVER(409),
    REASON_MISSING,
    PERMIT_MISSING(409),
    PERMIT_USED(409),
    RULE_ITEM_UNKNOWN,
    RULE_INVALID;

    private final int status;

    CollectionProblem() {
        this(422);
    }

    CollectionProblem(int status) {
        this.status = status;
    }

    /** The problem of that code; empty where there is none. */
    public static Optional<CollectionProblem> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }

    @Override
    public String code() {
        return "collection." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
