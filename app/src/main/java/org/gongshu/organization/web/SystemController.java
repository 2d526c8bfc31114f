package org.gongshu.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.ApiClient;
import org.gongshu.organization.Clients;
import org.gongshu.organization.Role;
import org.gongshu.organization.Systems;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
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

/** Information systems and their API clients, kept by the department that owns them. */
@RestController
@RequestMapping("/api/systems")
class SystemController {

    record NewClient(String name) {}

    record Suspension(boolean suspended) {}

    private final Systems systems;
    private final Clients clients;
    private final Answers answers;
    private final Clock clock;

    SystemController(Systems systems, Clients clients, Answers answers, Clock clock) {
        this.systems = systems;
        this.clients = clients;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Access(officials = true)
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> systems.list(official.scope(), department, q, paging));
    }

    @GetMapping("/{id}")
    @Access(officials = true)
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return systems.findSystem(official.scope(), id)
                .<ResponseEntity<?>>map(found -> Editing.ok(found, found.version()))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PostMapping
    @Access(Role.STEWARD)
    ResponseEntity<?> register(Actor.Official official, @RequestBody Systems.Draft draft) {
        return answers.created(systems.register(official, draft), system -> "/api/systems/" + system.id());
    }

    @PutMapping("/{id}")
    @Access(Role.STEWARD)
    ResponseEntity<?> change(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Systems.Draft draft) {
        return answers.answer(
                systems.change(official, id, Editing.version(ifMatch), draft),
                changed -> Editing.ok(changed, changed.version()));
    }

    @PostMapping("/{id}/retirement")
    @Access(Role.STEWARD)
    ResponseEntity<?> retire(
            Actor.Official official, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answers.answer(
                systems.retire(official, id, Editing.version(ifMatch), LegalTime.dayOf(clock.instant())),
                retired -> Editing.ok(retired, retired.version()));
    }

    @GetMapping("/{id}/clients")
    @Access(officials = true)
    ResponseEntity<?> listClients(Actor.Official official, @PathVariable UUID id) {
        if (systems.findSystem(official.scope(), id).isEmpty()) {
            return answers.refused(PlatformProblem.NOT_FOUND);
        }
        List<ApiClient> all = clients.listClients(official.scope(), id);
        return ResponseEntity.ok(new Page<>(all, null, all.size(), true));
    }

    /** The secret stands in this answer and nowhere else. */
    @PostMapping("/{id}/clients")
    @Access(Role.STEWARD)
    ResponseEntity<?> createClient(
            Actor.Official official, @PathVariable UUID id, @RequestBody NewClient body, HttpServletRequest request) {
        request.setAttribute(RequestKeys.SECRET_ANSWER, true);
        return answers.created(
                clients.create(official, id, body.name(), clock.instant()),
                created -> "/api/systems/" + id + "/clients/" + created.client().id());
    }

    /** A new secret; the old one and its tokens end at once. */
    @PostMapping("/{id}/clients/{client}/secret")
    @Access(Role.STEWARD)
    ResponseEntity<?> rotate(
            Actor.Official official,
            @PathVariable UUID id,
            @PathVariable UUID client,
            @RequestHeader("If-Match") String ifMatch,
            HttpServletRequest request) {
        request.setAttribute(RequestKeys.SECRET_ANSWER, true);
        return answers.answer(
                clients.rotate(official, client, Editing.version(ifMatch), clock.instant()),
                rotated -> Editing.ok(rotated, rotated.client().version()));
    }

    @PutMapping("/{id}/clients/{client}/suspension")
    @Access({Role.STEWARD, Role.SECURITY_OFFICER})
    ResponseEntity<?> suspend(
            Actor.Official official,
            @PathVariable UUID id,
            @PathVariable UUID client,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Suspension suspension) {
        return answers.answer(
                clients.setSuspended(official, client, Editing.version(ifMatch), suspension.suspended()),
                changed -> Editing.ok(changed, changed.version()));
    }
}
