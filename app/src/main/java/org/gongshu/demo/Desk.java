package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseDocuments;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.springframework.stereotype.Component;

/** Where the people of a place do what is on their desks, as the law of the place wants it. */
@Component
class Desk {

    private static final int LONGEST_WAY = 12;

    /** What a favourable end is called, the first of these that the step knows. */
    private static final List<StepOutcome> FAVOURABLE = List.of(
            StepOutcome.AGREED, StepOutcome.DONE, StepOutcome.SETTLED, StepOutcome.CONFIRMED, StepOutcome.DIFFERS);

    private static final int PERIOD_DAYS = 30;

    private final Cases cases;
    private final CaseDocuments documents;
    private final DraftFiles drafts;
    private final GatePapers gates;
    private final Founding founding;

    Desk(Cases cases, CaseDocuments documents, DraftFiles drafts, GatePapers gates, Founding founding) {
        this.cases = cases;
        this.documents = documents;
        this.drafts = drafts;
        this.gates = gates;
        this.founding = founding;
    }

    /** Does every open task of the case favourably until it is concluded. */
    Case settle(Case opened, Place place) {
        Case now = advance(opened, place, _ -> false, LONGEST_WAY);
        if (now.isOpen()) {
            throw new IllegalStateException("a case of the demonstration does not end: " + now.number());
        }
        return now;
    }

    /** Does so many tasks of the case, or fewer where it ends before. */
    Case advance(Case opened, Place place, int turns) {
        return advance(opened, place, _ -> false, turns);
    }

    /** Does every task before the first one whose step is wanted. */
    Case reach(Case opened, Place place, Predicate<Step> wanted) {
        return advance(opened, place, wanted, LONGEST_WAY);
    }

    private Case advance(Case opened, Place place, Predicate<Step> enough, int turns) {
        Case now = opened;
        for (int turn = 0; now.isOpen() && turn < turns; turn++) {
            Task task = now.openTasks().getFirst();
            Step step = now.law().procedure().findStep(task.step()).orElseThrow();
            if (enough.test(step)) {
                break;
            }
            now = favour(now, task, step, place);
        }
        return now;
    }

    /** Ends the task favourably, with everything that the law wants to be filed with it. */
    private Case favour(Case now, Task task, Step step, Place place) {
        Actor actor = at(task, place);
        Stream.concat(step.evidence().stream(), gates.missingIn(now).stream())
                .forEach(evidence -> file(now, evidence, actor));
        return Founding.done(cases.decide(actor, null, decision(now, task, step)));
    }

    /** Brings a paper of that name for a case that is not opened yet. */
    UUID upload(Actor actor, String name) {
        return Founding.done(
                        drafts.keep(actor, new DraftFiles.Brought(name + ".txt", "text/plain", null, textOf(name))))
                .id();
    }

    private static InputStream textOf(String name) {
        return new ByteArrayInputStream((name + "（演示）").getBytes(StandardCharsets.UTF_8));
    }

    private void file(Case in, Evidence evidence, Actor actor) {
        if (evidence.form() == Evidence.Form.DOCUMENT || evidence.form() == Evidence.Form.RECORD) {
            Founding.done(documents.file(
                    actor,
                    in.id(),
                    new CaseDocuments.Brought(
                            evidence.id(),
                            evidence.label().zh() + ".txt",
                            "text/plain",
                            null,
                            textOf(evidence.label().zh()))));
        }
    }

    /** Whoever of the place sits where the task is to be done, or the applicant from society. */
    Actor at(Task task, Place place) {
        Party party = task.seat().party();
        if (party instanceof Party.OfSociety(UUID applicant)) {
            return founding.fromSociety(applicant);
        }
        return place.everybody().stream()
                .filter(actor -> party.equals(Party.of(actor.department())))
                .filter(actor -> task.seat().head() ? actor.has(Role.HEAD) : isDeskOfficer(actor))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody of the demonstration sits at " + task.seat()));
    }

    private static boolean isDeskOfficer(Actor.Official actor) {
        return !actor.has(Role.HEAD) && (actor.has(Role.STEWARD) || actor.has(Role.OFFICER));
    }

    private Deed.Decide decision(Case now, Task task, Step step) {
        StepOutcome outcome = FAVOURABLE.stream()
                .filter(step.outcomes()::containsKey)
                .findFirst()
                .orElseThrow();
        Map<String, String> statements = step.evidence().stream()
                .filter(evidence -> evidence.form() == Evidence.Form.STATEMENT)
                .collect(Collectors.toMap(
                        Evidence::id, evidence -> "演示：" + evidence.label().zh()));
        Deed.Decide decision = Deed.Decide.of(task.id(), outcome).stating(statements);
        return setsPeriods(now)
                ? new Deed.Decide(
                        decision.task(),
                        decision.outcome(),
                        decision.grounds(),
                        decision.lessens(),
                        decision.statements(),
                        decision.documents(),
                        decision.missing(),
                        null,
                        lastDay())
                : decision;
    }

    private static boolean setsPeriods(Case it) {
        return it.law().procedure().steps().stream().anyMatch(step -> step.clock() instanceof Clock.SetInCase);
    }

    /** The last day of whatever period is set today. */
    LocalDate lastDay() {
        return founding.today().plusDays(PERIOD_DAYS);
    }
}
