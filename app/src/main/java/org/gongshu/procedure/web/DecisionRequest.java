package org.gongshu.procedure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.procedure.Extent;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent.
 *
 * @param outcome a word of the task's choices: {@code agreed}, {@code partly-agreed}, {@code refused}, {@code returned}
 * @param basis ids of provisions in the library
 * @param lessens what is given of single subjects, where that is less than asked
 * @param statements by evidence word
 * @param missing everything that must be supplemented, where the outcome is {@code returned}
 * @param forwardTo the department it is forwarded to, where the outcome is {@code not-ours}
 * @param period the last day of a period that the decision sets
 */
record DecisionRequest(
        String outcome,
        @Nullable String reason,
        @Nullable List<UUID> basis,
        @Nullable List<Lessen> lessens,
        @Nullable Map<String, String> statements,
        @Nullable List<String> missing,
        @Nullable UUID forwardTo,
        @Nullable LocalDate period) {

    /** What is given of one subject: nothing where {@code granted} is not there. */
    record Lessen(
            UUID subject,
            @Nullable Granted granted,
            @Nullable List<WithheldPart> withheld,
            @Nullable String reason,
            @Nullable List<UUID> basis) {}

    /** An extent; what is left out is none. */
    record Granted(
            @Nullable Set<String> items,
            @Nullable Set<String> modes,
            @Nullable Set<String> systems,
            @Nullable Set<String> rows,
            @Nullable LocalDate until,
            @Nullable LocalDate retainUntil) {

        Extent extent() {
            return new Extent(or(items), or(modes), or(systems), or(rows), until, retainUntil);
        }

        private static Set<String> or(@Nullable Set<String> values) {
            return values == null ? Set.of() : values;
        }
    }

    /** The grounds of one part that is not given. */
    record WithheldPart(
            String dimension,
            String value,
            @Nullable String reason,
            @Nullable List<UUID> basis) {}
}
