package org.gongshu.collection.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongshu.collection.EntryRules;
import org.gongshu.collection.LoadTerms;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.QualityRules;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The quality rules of an entry, kept by its department. */
@RestController
@RequestMapping("/api/catalog/entries/{id}/quality-rules")
@Access({Role.STEWARD, Role.HEAD})
class RuleController {

    record Form(@Nullable List<QualityRule> rules, @Nullable LoadTerms terms) {}

    private final QualityRules rules;
    private final Answers answers;

    RuleController(QualityRules rules, Answers answers) {
        this.rules = rules;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> find(Actor.Official official, @PathVariable UUID id) {
        return rules.find(official, id)
                .<ResponseEntity<?>>map(RuleController::tagged)
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }

    @PutMapping
    @Access(Role.STEWARD)
    ResponseEntity<?> replace(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Form form) {
        List<QualityRule> wanted = Objects.requireNonNullElse(form.rules(), List.of());
        LoadTerms terms = Objects.requireNonNullElse(form.terms(), LoadTerms.USUAL);
        return answers.answer(
                Versions.of(version).then(number -> rules.replace(official, id, number, wanted, terms)),
                RuleController::tagged);
    }

    private static ResponseEntity<?> tagged(EntryRules found) {
        return ResponseEntity.ok().eTag(Integer.toString(found.version())).body(found);
    }
}
