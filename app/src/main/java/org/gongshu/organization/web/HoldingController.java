package org.gongshu.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Deputy;
import org.gongshu.organization.Holding;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
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

/** Who holds which post, and who acts for whom. */
@RestController
@RequestMapping("/api/organization")
class HoldingController {

    record Appointment(
            UUID post,
            UUID person,
            LocalDate from,
            @Nullable LocalDate until) {}

    record LastDay(LocalDate lastDay) {}

    private final Holdings holdings;
    private final Answers answers;

    HoldingController(Holdings holdings, Answers answers) {
        this.holdings = holdings;
        this.answers = answers;
    }

    @GetMapping("/holdings")
    @Access(officials = true)
    Page<Holding> listHoldings(
            Actor.Official official,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(required = false) @Nullable UUID person) {
        return all(holdings.listHoldings(official.scope(), post, person));
    }

    @PostMapping("/holdings")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> appoint(Actor.Official official, @RequestBody Appointment appointment) {
        return answers.created(
                holdings.appoint(
                        official, appointment.post(), appointment.person(), appointment.from(), appointment.until()),
                holding -> "/api/organization/holdings/" + holding.id());
    }

    @PutMapping("/holdings/{id}/last-day")
    @Access(Role.ADMINISTRATOR)
    ResponseEntity<?> end(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody LastDay day) {
        return answers.answer(
                holdings.end(official, id, Editing.version(ifMatch), day.lastDay()),
                ended -> Editing.ok(ended, ended.version()));
    }

    @GetMapping("/deputies")
    @Access(officials = true)
    Page<Deputy> listDeputies(Actor.Official official, @RequestParam(required = false) @Nullable UUID post) {
        return all(holdings.listDeputies(official.scope(), post));
    }

    /** The absent name their own deputy; an administrator names one for whoever cannot. */
    @PostMapping("/deputies")
    @Access(officials = true)
    ResponseEntity<?> depute(Actor.Official official, @RequestBody Holdings.DeputyDraft draft) {
        return answers.created(holdings.depute(official, draft), deputy -> "/api/organization/deputies/" + deputy.id());
    }

    @PutMapping("/deputies/{id}/last-day")
    @Access(officials = true)
    ResponseEntity<?> endDeputy(
            Actor.Official official,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody LastDay day) {
        return answers.answer(
                holdings.endDeputy(official, id, Editing.version(ifMatch), day.lastDay()),
                ended -> Editing.ok(ended, ended.version()));
    }

    private static <T> Page<T> all(List<T> rows) {
        return new Page<>(rows, null, rows.size(), rows.size() < Paging.LARGEST);
    }
}
