package org.gongshu.procedure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.Paging;
import org.gongshu.procedure.CaseLists;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workbench: what the signed-in person's seat has to do, by due date. */
@RestController
@RequestMapping("/api/tasks")
@Access({Role.OFFICER, Role.STEWARD, Role.HEAD, Role.APPLICANT})
class TaskController {

    private final CaseLists lists;
    private final Cases cases;
    private final Decisions decisions;
    private final CaseViews views;
    private final Answers answers;
    private final Clock clock;

    TaskController(CaseLists lists, Cases cases, Decisions decisions, CaseViews views, Answers answers, Clock clock) {
        this.lists = lists;
        this.cases = cases;
        this.decisions = decisions;
        this.views = views;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(
            Actor by,
            @RequestParam(defaultValue = "any") String due,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return answers.ok(Paging.of(cursor, limit)
                .then(paging -> Words.read(CaseLists.Due.class, "due", due)
                        .then(which -> lists.listTasks(by, which, today, paging)))
                .map(page -> page.map(row -> views.task(by, row, today))));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<?> decide(
            Actor by,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest request) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return CaseController.answer(
                answers,
                decisions.read(by, id, request, today).then(deed -> cases.decide(by, Words.version(ifMatch), deed)),
                views);
    }

    /** A longer period, in the unit that the text gives. */
    record Extension(int amount, String reason) {}

    @PostMapping("/{id}/extension")
    ResponseEntity<?> extend(
            Actor by,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Extension request) {
        return CaseController.answer(
                answers,
                cases.actOnTask(
                        by, id, Words.version(ifMatch), new Deed.Extend(id, request.amount(), request.reason())),
                views);
    }

    record Reason(String reason) {}

    /** The supplement that was asked for never came. */
    @PostMapping("/{id}/lapse")
    ResponseEntity<?> lapse(
            Actor by,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Reason request) {
        return CaseController.answer(
                answers, cases.actOnTask(by, id, Words.version(ifMatch), new Deed.Lapse(id, request.reason())), views);
    }
}
