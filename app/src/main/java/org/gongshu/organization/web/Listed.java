package org.gongshu.organization.web;

import java.util.function.Function;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Answers requests for lists. */
final class Listed {

    static final String DEFAULT_LIMIT = "50";

    private Listed() {}

    static <T> ResponseEntity<?> page(
            Answers answers, @Nullable String cursor, int limit, Function<Paging, Outcome<Page<T>>> list) {
        return answers.ok(Paging.of(cursor, limit).then(list));
    }
}
