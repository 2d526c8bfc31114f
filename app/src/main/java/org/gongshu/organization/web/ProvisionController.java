package org.gongshu.organization.web;

import java.util.UUID;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Provisions;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
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

/** The library of provisions, which the authority keeps. */
@RestController
@RequestMapping("/api/organization/provisions")
class ProvisionController {

    private final Provisions provisions;
    private final Answers answers;

    ProvisionController(Provisions provisions, Answers answers) {
        this.provisions = provisions;
        this.answers = answers;
    }

    @GetMapping
    @Access(officials = true)
    ResponseEntity<?> list(
            Actor.Official actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable BasisLevel level,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> provisions.list(actor.scope(), q, level, paging));
    }

    @GetMapping("/{id}")
    @Access(officials = true)
    ResponseEntity<?> get(Actor.Official actor, @PathVariable UUID id) {
        return provisions
                .findProvision(actor.scope(), id)
                .<ResponseEntity<?>>map(found -> Editing.ok(found, found.version()))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PostMapping
    @Access(Role.OFFICER)
    ResponseEntity<?> add(Actor.Official official, @RequestBody Provisions.Draft draft) {
        return answers.created(
                provisions.add(official, draft), provision -> "/api/organization/provisions/" + provision.id());
    }

    @PutMapping("/{id}")
    @Access(Role.OFFICER)
    ResponseEntity<?> change(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Provisions.Draft draft) {
        return answers.answer(
                provisions.change(official, id, Editing.version(ifMatch), draft),
                changed -> Editing.ok(changed, changed.version()));
    }
}
