package org.gongshu.notification.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gongshu.notification.Notices;
import org.gongshu.notification.Recipient;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notices of whoever asks: an official's are their department's. */
@RestController
@RequestMapping("/api/notices")
@Access(signedIn = true)
class NoticeController {

    private final Notices notices;
    private final Answers answers;
    private final Clock clock;

    NoticeController(Notices notices, Answers answers, Clock clock) {
        this.notices = notices;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> notices.list(actor.scope(), recipient(actor), paging.cursor(), paging.limit())));
    }

    @GetMapping("/unread")
    Map<String, Long> unread(Actor actor) {
        return Map.of("count", notices.unread(actor.scope(), recipient(actor)));
    }

    @PutMapping("/{id}/read")
    ResponseEntity<?> read(Actor actor, @PathVariable UUID id) {
        return answers.noContent(
                notices.markRead(actor.scope(), recipient(actor), id, actor.account(), clock.instant()));
    }

    private static Recipient recipient(Actor actor) {
        return switch (actor) {
            case Actor.Official official -> new Recipient.OfDepartment(official.department());
            case Actor.Applicant applicant -> new Recipient.OfSociety(applicant.applicant());
            case Actor.Newcomer newcomer -> new Recipient.OfSociety(newcomer.account());
        };
    }
}
