package org.gongshu.delivery.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.delivery.DeliveryProblem;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantConsent;
import org.gongshu.delivery.GrantConsents;
import org.gongshu.delivery.GrantDesk;
import org.gongshu.delivery.GrantSearch;
import org.gongshu.delivery.Grants;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grants: what we got, what others got of us, and who of us may use it. */
@RestController
@RequestMapping("/api/grants")
class GrantController {

    /** In which part a department stands in the grants it asks for. */
    enum Part {
        user,
        provider
    }

    record Systems(Set<UUID> systems) {
        Systems {
            systems = Set.copyOf(systems);
        }
    }

    record Persons(Set<UUID> persons) {
        Persons {
            persons = Set.copyOf(persons);
        }
    }

    record Ending(@Nullable String reason) {}

    record Suspension(boolean suspended, @Nullable String reason) {}

    private final GrantDesk desk;
    private final Grants grants;
    private final GrantConsents consents;
    private final Departments departments;
    private final Applicants applicants;
    private final Answers answers;
    private final Clock clock;

    GrantController(
            GrantDesk desk,
            Grants grants,
            GrantConsents consents,
            Departments departments,
            Applicants applicants,
            Answers answers,
            Clock clock) {
        this.desk = desk;
        this.grants = grants;
        this.consents = consents;
        this.departments = departments;
        this.applicants = applicants;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable Part as,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        UUID user = as == Part.user ? official.department() : null;
        UUID provider = as == Part.provider ? official.department() : null;
        GrantSearch search = new GrantSearch(null, user, provider, entry, caseId, q);
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> desk.list(official, search, paging))
                .map(page -> new Page<>(views(official, page.items()), page.next(), page.total(), page.totalExact())));
    }

    @GetMapping("/{id}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return desk.find(official, id)
                .<ResponseEntity<?>>map(grant -> ok(official, grant))
                .orElseGet(() -> answers.refused(DeliveryProblem.GRANT_NOT_FOUND));
    }

    @GetMapping("/{id}/history")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> history(Actor.Official official, @PathVariable UUID id) {
        return desk.find(official, id)
                .<ResponseEntity<?>>map(_ -> {
                    var changes = grants.history(official.scope(), id);
                    return ResponseEntity.ok(new Page<>(changes, null, changes.size(), true));
                })
                .orElseGet(() -> answers.refused(DeliveryProblem.GRANT_NOT_FOUND));
    }

    @PutMapping("/{id}/systems")
    @Access({Role.STEWARD, Role.HEAD})
    ResponseEntity<?> nameSystems(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Systems named) {
        return changed(official, desk.nameSystems(official, id, version(ifMatch), named.systems(), clock.instant()));
    }

    @PutMapping("/{id}/persons")
    @Access({Role.STEWARD, Role.HEAD})
    ResponseEntity<?> namePersons(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Persons named) {
        return changed(official, desk.namePersons(official, id, version(ifMatch), named.persons(), clock.instant()));
    }

    @PostMapping("/{id}/suspension")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> suspend(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Suspension wanted) {
        return changed(
                official,
                desk.suspend(official, id, version(ifMatch), wanted.suspended(), wanted.reason(), clock.instant()));
    }

    /** Revokes the grant. It stays to be seen, with the reason. */
    @DeleteMapping("/{id}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER})
    ResponseEntity<?> revoke(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Ending ending) {
        return changed(official, desk.revoke(official, id, version(ifMatch), ending.reason(), clock.instant()));
    }

    private ResponseEntity<?> changed(Actor.Official official, Outcome<Grant> outcome) {
        return answers.answer(outcome, grant -> ok(official, grant));
    }

    private ResponseEntity<?> ok(Actor.Official official, Grant grant) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, "\"" + grant.version() + "\"")
                .body(views(official, List.of(grant)).getFirst());
    }

    private List<GrantView> views(Actor.Official official, List<Grant> shown) {
        Map<UUID, List<GrantConsent>> agreed =
                consents.of(official.scope(), shown.stream().map(Grant::id).toList());
        return shown.stream()
                .map(grant -> view(official, grant, agreed.getOrDefault(grant.id(), List.of())))
                .toList();
    }

    private GrantView view(Actor.Official official, Grant grant, List<GrantConsent> agreed) {
        return GrantView.of(
                grant,
                agreed,
                id -> departments
                        .findDepartment(official.scope(), id)
                        .map(Department::name)
                        .orElse(null),
                id -> applicants.findApplicant(id).map(Applicant::name).orElse(null),
                clock.instant());
    }

    /** The version that an If-Match names, or one that no grant has. */
    private static int version(String ifMatch) {
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
