package org.gongshu.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.gongshu.organization.Access;
import org.gongshu.organization.Accounts;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.RequestKeys;
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

/** Accounts of the region's people: opened by administrators, suspended by security officers as well. */
@RestController
@RequestMapping("/api/organization/accounts")
class AccountController {

    record Opening(UUID person, String login) {}

    record Suspension(boolean suspended) {}

    private final Accounts accounts;
    private final Answers answers;
    private final Clock clock;

    AccountController(Accounts accounts, Answers answers, Clock clock) {
        this.accounts = accounts;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Access({Role.AUDITOR, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> accounts.list(official.scope(), q, paging));
    }

    /** The first password stands in this answer and nowhere else. */
    @PostMapping
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> open(Actor.Official official, @RequestBody Opening opening, HttpServletRequest request) {
        request.setAttribute(RequestKeys.SECRET_ANSWER, true);
        return answers.created(
                accounts.open(official, opening.person(), opening.login(), clock.instant()),
                opened -> "/api/organization/accounts/" + opened.account().id());
    }

    @PutMapping("/{id}/suspension")
    @Access({Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    ResponseEntity<?> suspend(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Suspension suspension) {
        return answers.answer(
                accounts.setSuspended(official, id, Editing.version(ifMatch), suspension.suspended()),
                changed -> Editing.ok(changed, changed.version()));
    }

    @PutMapping("/{id}/first-password")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> reset(Actor.Official official, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answers.answer(
                accounts.reset(official, id, Editing.version(ifMatch)),
                reset -> Editing.ok(reset, reset.account().version()));
    }
}
