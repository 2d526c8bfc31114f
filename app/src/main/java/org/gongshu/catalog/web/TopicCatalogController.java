package org.gongshu.catalog.web;

import java.util.UUID;
import org.gongshu.catalog.TopicCatalogs;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The topic catalogs of the region. */
@RestController
@RequestMapping("/api/catalog/topics")
class TopicCatalogController {

    private final TopicCatalogs topics;
    private final Answers answers;

    TopicCatalogController(TopicCatalogs topics, Answers answers) {
        this.topics = topics;
        this.answers = answers;
    }

    @GetMapping
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> list(
            Actor.Official by,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit).then(paging -> topics.list(by, paging)));
    }

    @GetMapping("/{id}")
    @Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
    ResponseEntity<?> one(Actor.Official by, @PathVariable UUID id) {
        return topics.find(by, id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.refused(PlatformProblem.NOT_FOUND));
    }
}
