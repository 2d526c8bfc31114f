package org.gongshu.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Access;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Answers;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.regulation.Cadence;
import org.gongshu.regulation.Text;
import org.gongshu.supervision.Duties;
import org.gongshu.supervision.DutyState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The duties that the law lays on departments: what is due, who did it. */
@RestController
@RequestMapping("/api/supervision/duties")
class DutyController {

    private final Duties duties;
    private final Answers answers;

    DutyController(Duties duties, Answers answers) {
        this.duties = duties;
        this.answers = answers;
    }

    /**
     * A duty as people see it.
     *
     * @param cadence {@code standing}, {@code periodic} or {@code triggered}
     * @param kind of case in which it is done; null where it is only stated to be done
     */
    record DutyView(
            String regulation,
            String id,
            Text title,
            String article,
            String cadence,
            @Nullable Integer amount,
            @Nullable String period,
            @Nullable Text trigger,
            @Nullable String kind,
            DutyState.Standing standing,
            @Nullable LocalDate lastDone,
            @Nullable LocalDate dueOn) {

        static DutyView of(Duties.Owed one) {
            Cadence cadence = one.owed().duty().cadence();
            return new DutyView(
                    one.owed().from().id(),
                    one.owed().duty().id(),
                    one.owed().duty().title(),
                    one.owed().duty().article().article(),
                    switch (cadence) {
                        case Cadence.Standing _ -> "standing";
                        case Cadence.Periodic _ -> "periodic";
                        case Cadence.Triggered _ -> "triggered";
                    },
                    cadence instanceof Cadence.Periodic periodic ? periodic.amount() : null,
                    cadence instanceof Cadence.Periodic periodic
                            ? periodic.period().word()
                            : null,
                    cadence instanceof Cadence.Triggered triggered ? triggered.trigger() : null,
                    one.owed()
                            .findProcedure()
                            .map(procedure -> procedure.kind().word())
                            .orElse(null),
                    one.state().standing(),
                    one.state().lastDone(),
                    one.state().dueOn());
        }
    }

    @GetMapping
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD})
    List<DutyView> list(Actor.Official by) {
        return duties.listOwed(by).stream().map(DutyView::of).toList();
    }

    /** A department that has the duty. */
    record OwingView(
            UUID department,
            String name,
            DutyState.Standing standing,
            @Nullable LocalDate lastDone,
            @Nullable LocalDate dueOn) {}

    @GetMapping("/{regulation}/{duty}/departments")
    @Access({Role.OFFICER, Role.HEAD})
    ResponseEntity<?> listDepartments(Actor.Official by, @PathVariable String regulation, @PathVariable String duty) {
        return answers.ok(duties.listOwing(by, regulation, duty)
                .map(all -> all.stream()
                        .map(one -> new OwingView(
                                one.department().id(),
                                one.department().name(),
                                one.state().standing(),
                                one.state().lastDone(),
                                one.state().dueOn()))
                        .toList()));
    }

    /** That it was done, on which day, and how. */
    record Deed(@Nullable LocalDate on, @Nullable String note) {}

    @PostMapping("/{regulation}/{duty}/deeds")
    @Access({Role.OFFICER, Role.STEWARD, Role.HEAD})
    ResponseEntity<?> state(
            Actor.Official by, @PathVariable String regulation, @PathVariable String duty, @RequestBody Deed deed) {
        Outcome<Duties.Owed> stated = deed.on() == null
                ? Outcome.refused(Refusal.of(PlatformProblem.MISSING_PARAMETER, Map.of("name", "on"))
                        .at("on"))
                : duties.state(by, regulation, duty, deed.on(), deed.note() == null ? "" : deed.note());
        return answers.created(stated.map(DutyView::of), _ -> "/api/supervision/duties");
    }
}
