package org.gongshu.opening.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.opening.Proposal;
import org.gongshu.opening.Publications;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where departments propose to open their data. */
@RestController
class PublicationController {

    /** A proposal as a request tells it. */
    record ProposalForm(
            @Nullable Set<UUID> items,
            @Nullable String slug,
            @Nullable String licence,
            @Nullable Map<String, UUID> documents,
            @Nullable UUID promise) {}

    /** The case that decides. */
    record Led(UUID caseId, String number, boolean open) {}

    private final Publications publications;
    private final Answers answers;

    PublicationController(Publications publications, Answers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    @PostMapping("/api/catalog/entries/{id}/publication")
    @Access(Role.STEWARD)
    ResponseEntity<?> propose(Actor.Official actor, @PathVariable UUID id, @RequestBody ProposalForm form) {
        Proposal proposal = new Proposal(
                id,
                Objects.requireNonNullElse(form.items(), Set.of()),
                Objects.requireNonNullElse(form.slug(), ""),
                Objects.requireNonNullElse(form.licence(), ""),
                Objects.requireNonNullElse(form.documents(), Map.of()),
                form.promise());
        return answers.created(
                publications.propose(actor, proposal).map(led -> new Led(led.id(), led.number(), led.isOpen())),
                led -> "/api/cases/" + led.caseId());
    }
}
