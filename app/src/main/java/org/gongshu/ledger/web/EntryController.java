package org.gongshu.ledger.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LedgerEntries;
import org.gongshu.ledger.LedgerReaders;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditors' search. */
@RestController
class EntryController {

    private static final int MOST = 500;

    private final LedgerEntries entries;
    private final ObjectProvider<LedgerReaders> readers;
    private final Answers answers;

    EntryController(LedgerEntries entries, ObjectProvider<LedgerReaders> readers, Answers answers) {
        this.entries = entries;
        this.readers = readers;
        this.answers = answers;
    }

    @GetMapping("/api/ledger/entries")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Optional<Scope> scope = scope();
        if (scope.isEmpty()) {
            return answers.refused(PlatformProblem.FORBIDDEN);
        }
        if (limit < 1 || limit > MOST) {
            return answers.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "limit"))
                    .at("limit"));
        }
        var query = new LedgerEntries.Query(subjectKind, subjectId, action, from, until);
        return answers.ok(entries.list(scope.get(), query, cursor, limit));
    }

    private Optional<Scope> scope() {
        LedgerReaders known = readers.getIfAvailable();
        return known == null ? Optional.empty() : known.currentScope();
    }
}
