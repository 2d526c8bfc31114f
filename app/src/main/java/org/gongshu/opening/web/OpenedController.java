package org.gongshu.opening.web;

import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.opening.Opened;
import org.gongshu.opening.OpeningProblem;
import org.gongshu.opening.Promises;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where officials look after what is open, and what has been promised to be. */
@RestController
@Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.AUDITOR})
class OpenedController {

    private final Opened opened;
    private final Promises promises;
    private final Answers answers;

    OpenedController(Opened opened, Promises promises, Answers answers) {
        this.opened = opened;
        this.promises = promises;
        this.answers = answers;
    }

    @GetMapping("/api/opened")
    ResponseEntity<?> list(
            Actor.Official by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit).then(paging -> opened.list(by, q, paging)));
    }

    @GetMapping("/api/opened/{id}")
    ResponseEntity<?> one(Actor.Official by, @PathVariable UUID id) {
        return answers.ok(found(opened.find(by, id), OpeningProblem.DATASET_NOT_FOUND));
    }

    /** Who has a copy. */
    @GetMapping("/api/opened/{id}/licences")
    ResponseEntity<?> licences(Actor.Official by, @PathVariable UUID id) {
        return answers.ok(found(opened.holders(by, id), OpeningProblem.DATASET_NOT_FOUND));
    }

    /** Who has taken what. */
    @GetMapping("/api/opened/{id}/trace")
    ResponseEntity<?> trace(Actor.Official by, @PathVariable UUID id) {
        return answers.ok(found(opened.trace(by, id), OpeningProblem.DATASET_NOT_FOUND));
    }

    @GetMapping("/api/opening-promises")
    ResponseEntity<?> listPromises(
            Actor.Official by,
            @RequestParam(defaultValue = "true") boolean waiting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit).then(paging -> promises.list(by, waiting, paging)));
    }

    @GetMapping("/api/opening-promises/{id}")
    ResponseEntity<?> promise(Actor.Official by, @PathVariable UUID id) {
        return answers.ok(found(promises.find(by, id), OpeningProblem.PROMISE_NOT_FOUND));
    }

    private static <T> Outcome<T> found(Optional<T> found, OpeningProblem otherwise) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(otherwise));
    }
}
