package org.gongshu.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseDocuments;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.Evidence;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.StepOutcome;
import org.springframework.stereotype.Component;

/** Where the people of a demonstration city do what is on their desks, as the law of the city wants it. */
@Component
class Desk {

    private static final int LONGEST_WAY = 12;

    private final Cases cases;
    private final CaseDocuments documents;
    private final DraftFiles drafts;

    Desk(Cases cases, CaseDocuments documents, DraftFiles drafts) {
        this.cases = cases;
        this.documents = documents;
        this.drafts = drafts;
    }

    /** Does every open task of the case favourably until it is concluded. */
    Case settle(Case opened, Actor.Official applicant, Map<String, Actor.Official> cast) {
        Case now = opened;
        for (int turn = 0; now.isOpen() && turn < LONGEST_WAY; turn++) {
            now = advance(now, cast);
        }
        if (now.isOpen()) {
            throw new IllegalStateException("a case of the demonstration does not end: " + now.number());
        }
        return now;
    }

    /** Does the next open task favourably, with everything that the law wants to be filed with it. */
    Case advance(Case now, Map<String, Actor.Official> cast) {
        Task task = now.openTasks().getFirst();
        Actor.Official actor = at(task, cast);
        Step step = now.law().procedure().findStep(task.step()).orElseThrow();
        step.evidence().forEach(evidence -> file(now, evidence, actor));
        return Founding.done(cases.decide(actor, null, decision(task, step)));
    }

    /** Brings a paper of that name for a case that is not opened yet. */
    UUID upload(Actor.Official actor, String name) {
        return Founding.done(
                        drafts.keep(actor, new DraftFiles.Brought(name + ".txt", "text/plain", null, textOf(name))))
                .id();
    }

    private static InputStream textOf(String name) {
        return new ByteArrayInputStream((name + "（演示）").getBytes(StandardCharsets.UTF_8));
    }

    /** Files a paper of that kind in the case. */
    void file(Case in, Evidence evidence, Actor.Official actor) {
        if (evidence.form() == Evidence.Form.DOCUMENT) {
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

    /** Whoever of the cast sits where the task is to be done. */
    Actor.Official at(Task task, Map<String, Actor.Official> cast) {
        Party party = task.seat().party();
        List<Actor.Official> there = cast.values().stream()
                .filter(actor -> party.equals(Party.of(actor.department())))
                .filter(actor -> task.seat().head() ? actor.has(Role.HEAD) : isDeskOfficer(actor))
                .toList();
        if (there.isEmpty()) {
            throw new IllegalStateException("nobody of the demonstration sits at " + task.seat());
        }
        return there.getFirst();
    }

    private static boolean isDeskOfficer(Actor.Official actor) {
        return !actor.has(Role.HEAD) && (actor.has(Role.STEWARD) || actor.has(Role.OFFICER));
    }

    private static Deed.Decide decision(Task task, Step step) {
        StepOutcome outcome = step.outcomes().containsKey(StepOutcome.AGREED) ? StepOutcome.AGREED : StepOutcome.DONE;
        Map<String, String> statements = step.evidence().stream()
                .filter(evidence -> evidence.form() == Evidence.Form.STATEMENT)
                .collect(Collectors.toMap(
                        Evidence::id, evidence -> "演示：" + evidence.label().zh()));
        return Deed.Decide.of(task.id(), outcome).stating(statements).with(Set.of());
    }

    /** Somebody of the cast. */
    static Actor.Official of(Map<String, Actor.Official> cast, String id) {
        return Objects.requireNonNull(cast.get(id), id);
    }
}
