package org.gongshu.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Applicant;
import org.gongshu.organization.ApplicantKind;
import org.gongshu.organization.Applicants;
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

/** People and organizations from society: they register themselves, and an officer checks what proves their kind. */
@RestController
@RequestMapping("/api/applicants")
class ApplicantController {

    record Registration(
            ApplicantKind kind,
            String name,
            String identity,
            @Nullable String phone,
            String login,
            String password) {}

    /** What registering answers: nothing of it is a secret to whoever reads over one's shoulder. */
    record Registered(UUID id, ApplicantKind kind) {}

    record Proof(String proof, @Nullable LocalDate until) {}

    private final Applicants applicants;
    private final Answers answers;
    private final Clock clock;

    ApplicantController(Applicants applicants, Answers answers, Clock clock) {
        this.applicants = applicants;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping
    @Access(anyone = true)
    ResponseEntity<?> register(@RequestBody Registration body) {
        Applicants.Draft draft = new Applicants.Draft(body.kind(), body.name(), body.identity(), body.phone());
        return answers.created(
                applicants
                        .register(draft, body.login(), body.password(), clock.instant())
                        .map(applicant -> new Registered(applicant.id(), applicant.kind())),
                _ -> "/api/applicants/me");
    }

    @GetMapping("/me")
    @Access(Role.APPLICANT)
    Applicant me(Actor.Applicant actor) {
        return applicants.getApplicant(actor.applicant());
    }

    @GetMapping
    @Access(Role.OFFICER)
    ResponseEntity<?> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listed.DEFAULT_LIMIT) int limit) {
        return Listed.page(answers, cursor, limit, paging -> applicants.list(q, paging));
    }

    @GetMapping("/{id}")
    @Access(Role.OFFICER)
    ResponseEntity<?> get(Actor.Official official, @PathVariable UUID id) {
        return applicants
                .findApplicant(id)
                .<ResponseEntity<?>>map(found -> Editing.ok(found, found.version()))
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PutMapping("/{id}/proof")
    @Access(Role.OFFICER)
    ResponseEntity<?> prove(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody Proof proof) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return answers.answer(
                applicants.prove(official, id, Editing.version(ifMatch), proof.proof(), today, proof.until()),
                proved -> Editing.ok(proved, proved.version()));
    }
}
