package org.gongshu.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongshu.delivery.UseDays;
import org.gongshu.delivery.Uses;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much is used day by day, for whoever looks at a grant or at all uses. */
@RestController
@Access({Role.STEWARD, Role.HEAD, Role.OFFICER, Role.AUDITOR})
class UseDaysController {

    private final UseDays days;

    UseDaysController(UseDays days) {
        this.days = days;
    }

    @GetMapping("/api/uses/days")
    List<UseDays.Day> list(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID grant,
            @RequestParam(required = false) @Nullable UUID entry,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        return days.list(official, new Uses.Search(grant, entry, from, until));
    }
}
