package org.gongshu.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks of single fields that several aggregates share; empty means nothing is wrong. */
final class Checks {

    private Checks() {}

    static Optional<Refusal> notBlank(String field, @Nullable String value) {
        return value == null || value.isBlank()
                ? Optional.of(Refusal.of(OrganizationProblem.BLANK).at(field))
                : Optional.empty();
    }

    static Optional<Refusal> term(LocalDate from, @Nullable LocalDate until) {
        return Term.isValid(from, until)
                ? Optional.empty()
                : Optional.of(Refusal.of(OrganizationProblem.TERM_REVERSED).at("until"));
    }

    /** The first thing that is wrong. */
    @SafeVarargs
    static Optional<Refusal> first(Optional<Refusal>... checks) {
        for (Optional<Refusal> check : checks) {
            if (check.isPresent()) {
                return check;
            }
        }
        return Optional.empty();
    }
}
