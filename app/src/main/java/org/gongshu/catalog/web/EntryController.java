package org.gongshu.catalog.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Categories;
import org.gongshu.catalog.Entries;
import org.gongshu.catalog.EntrySearch;
import org.gongshu.catalog.EntryState;
import org.gongshu.catalog.Feed;
import org.gongshu.catalog.OutdatedBases;
import org.gongshu.catalog.Submissions;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Versions;
import org.gongshu.procedure.Case;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalog for those who keep it and those who look for data in it. */
@RestController
@RequestMapping("/api/catalog")
class EntryController {

    /** What is asked of entries that are handed in together. */
    record Submission(
            @Nullable List<UUID> entryIds, @Nullable String title) {}

    /** A change of a listed entry: the whole new content and what made it necessary. */
    record Change(EntryForm content, @Nullable String cause) {}

    record Retirement(@Nullable String reason) {}

    /** The case that a request led to, and whether it is over already. */
    record Led(UUID caseId, String number, boolean open) {
        static Led to(Case opened) {
            return new Led(opened.id(), opened.number(), opened.isOpen());
        }
    }

    private final Entries entries;
    private final Categories categories;
    private final Submissions submissions;
    private final OutdatedBases outdated;
    private final Answers answers;

    EntryController(
            Entries entries, Categories categories, Submissions submissions, OutdatedBases outdated, Answers answers) {
        this.entries = entries;
        this.categories = categories;
        this.submissions = submissions;
        this.outdated = outdated;
        this.answers = answers;
    }

    @GetMapping("/entries")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> list(
            Actor.Official actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable EntryState state,
            @RequestParam(required = false) @Nullable SharingType sharingType,
            @RequestParam(required = false) @Nullable OpeningType openingType,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        EntrySearch search = new EntrySearch(text, department, state, sharingType, openingType, category);
        return answers.ok(
                Paging.of(cursor, limit).then(paging -> entries.list(actor, search, paging.cursor(), paging.limit())));
    }

    /** Listed entries whose restriction rests on a basis that the law of today does not accept. */
    @GetMapping("/outdated-bases")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    Page<OutdatedBases.Outdated> outdatedBases(Actor.Official actor) {
        return outdated.list(actor);
    }

    @GetMapping("/categories")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    List<Categories.Category> categories() {
        return categories.list();
    }

    @PostMapping("/entries")
    @Access(Role.STEWARD)
    ResponseEntity<?> draft(Actor.Official actor, @RequestBody EntryForm form) {
        return answers.answer(
                form.content().then(content -> entries.draft(actor, content)),
                entry -> ResponseEntity.created(URI.create("/api/catalog/entries/" + entry.id()))
                        .eTag(Integer.toString(entry.version()))
                        .body(entry));
    }

    @GetMapping("/entries/{id}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> entry(Actor.Official actor, @PathVariable UUID id) {
        return entries.findVisible(actor, id)
                .<ResponseEntity<?>>map(EntryController::tagged)
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PutMapping("/entries/{id}")
    @Access(Role.STEWARD)
    ResponseEntity<?> revise(
            Actor.Official actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody EntryForm form) {
        return answers.answer(
                Versions.of(version)
                        .then(number -> form.content().then(content -> entries.revise(actor, id, number, content))),
                EntryController::tagged);
    }

    @PostMapping("/submissions")
    @Access(Role.STEWARD)
    ResponseEntity<?> submit(Actor.Official actor, @RequestBody Submission submission) {
        List<UUID> ids = Objects.requireNonNullElse(submission.entryIds(), List.of());
        String title = Objects.requireNonNullElse(submission.title(), "");
        return led(submissions.submit(actor, ids, title));
    }

    @PostMapping("/entries/{id}/mounting")
    @Access(Role.STEWARD)
    ResponseEntity<?> mount(Actor.Official actor, @PathVariable UUID id, @RequestBody Feed feed) {
        return led(submissions.mount(actor, id, feed));
    }

    @PostMapping("/entries/{id}/change")
    @Access(Role.STEWARD)
    ResponseEntity<?> change(
            Actor.Official actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Change change) {
        String cause = Objects.requireNonNullElse(change.cause(), "other");
        return led(Versions.of(version)
                .then(number -> change.content()
                        .content()
                        .then(content -> submissions.change(actor, id, number, content, cause))));
    }

    @PostMapping("/entries/{id}/retirement")
    @Access(Role.STEWARD)
    ResponseEntity<?> retire(
            Actor.Official actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Retirement retirement) {
        String reason = Objects.requireNonNullElse(retirement.reason(), "");
        return led(Versions.of(version).then(number -> submissions.retire(actor, id, number, reason)));
    }

    private ResponseEntity<?> led(Outcome<Case> outcome) {
        return answers.created(outcome.map(Led::to), led -> "/api/cases/" + led.caseId());
    }

    private static ResponseEntity<?> tagged(CatalogEntry entry) {
        return ResponseEntity.ok().eTag(Integer.toString(entry.version())).body(entry);
    }
}
