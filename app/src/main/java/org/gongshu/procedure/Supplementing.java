package org.gongshu.procedure;

import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.regulation.SupplementRule;

/** 补正: one notice of everything missing; whether the clock stands still meanwhile is the regulation's. */
final class Supplementing {

    private final Proceeding proceeding;
    private final Acting by;
    private final SupplementRule rule;

    Supplementing(Proceeding proceeding, Acting by) {
        this.proceeding = proceeding;
        this.by = by;
        this.rule = proceeding.law().supplement();
    }

    /** The article that speaks of supplements, or the procedure's where the text is silent. */
    static ArticleRef articleOf(Law law) {
        ArticleRef own = law.supplement().article();
        return own == null ? law.article() : own;
    }

    Outcome<Transition> returned(Task task, Deed.Decide deed) {
        List<String> missing =
                deed.missing().stream().filter(line -> !line.isBlank()).toList();
        if (missing.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(CaseProblem.MISSING_LIST_EMPTY).at("missing").under(articleOf(proceeding.law())));
        }
        boolean before = proceeding.tasks().stream()
                .anyMatch(other -> task.id().equals(other.serves()) && other.act() == Act.SUPPLEMENT);
        if (before && rule.oneNotice()) {
            return Outcome.refused(
                    Refusal.of(CaseProblem.ALREADY_RETURNED).at("missing").under(articleOf(proceeding.law())));
        }
        Note clock = stops() ? Note.CLOCK_STOPPED : Note.CLOCK_RUNS_ON;
        Task waiting = task.in(TaskState.WAITING);
        proceeding.put(stops() ? waiting.with(task.clock().stoppedOn(proceeding.today())) : waiting);
        proceeding.put(asking(task));
        proceeding.add(
                Act.RETURN_FOR_SUPPLEMENT,
                task.step(),
                task.id(),
                by,
                task.seat(),
                StepOutcome.RETURNED,
                deed.grounds(),
                missing,
                "",
                List.of(clock),
                rule.article());
        tell(task);
        return proceeding.done();
    }

    private boolean stops() {
        return rule.clock() == SupplementRule.Running.STOPS;
    }

    private void tell(Task task) {
        proceeding.tell(CaseNotice.What.RETURNED);
        proceeding.tell(
                CaseNotice.What.RETURNED, Seat.desk(proceeding.base().applicant()), task.step(), rule.article());
    }

    private Task asking(Task task) {
        TaskClock clock = TaskClock.silent(proceeding.law().counting(), proceeding.today());
        return new Task(
                Ids.at(proceeding.now().toEpochMilli()),
                task.step(),
                task.visit(),
                Act.SUPPLEMENT,
                PartyRole.APPLICANT,
                Seat.desk(proceeding.base().applicant()),
                task.subjects(),
                proceeding.now(),
                TaskState.OPEN,
                clock,
                null,
                null,
                null,
                task.id(),
                0);
    }

    Outcome<Transition> supplement(Deed.Supplement deed) {
        if (!by.speaksFor(proceeding.base().applicant())) {
            return Outcome.refused(CaseProblem.NOT_APPLICANT);
        }
        List<Task> asked = proceeding.tasks().stream()
                .filter(task -> task.act() == Act.SUPPLEMENT && task.isOpen())
                .toList();
        if (asked.isEmpty()) {
            return Outcome.refused(CaseProblem.NOT_RETURNED);
        }
        return new TaskCheck(proceeding, by).withinDates().then(_ -> {
            proceeding.file(deed.statements(), deed.documents());
            asked.forEach(task -> bring(task, deed.remark()));
            return proceeding.done();
        });
    }

    private void bring(Task asked, String remark) {
        proceeding.put(asked.closed(TaskState.DONE, StepOutcome.DONE, proceeding.now(), by.person()));
        UUID served = asked.serves();
        Task task = served == null ? null : proceeding.task(served);
        if (task == null || task.state() != TaskState.WAITING) {
            return;
        }
        boolean stopped = task.clock().isStopped();
        Task open = task.in(TaskState.OPEN);
        proceeding.put(stopped ? open.with(task.clock().resumedOn(proceeding.today())) : open);
        proceeding.add(
                Act.SUPPLEMENT,
                task.step(),
                asked.id(),
                by,
                asked.seat(),
                StepOutcome.DONE,
                Grounds.NONE,
                List.of(),
                remark,
                stopped ? List.of(Note.CLOCK_RESUMED) : List.of(),
                rule.article());
        proceeding.tell(CaseNotice.What.SUPPLEMENTED, task.seat(), task.step(), null);
    }

    /** Nothing was brought; whoever waited for it closes the case, saying why. */
    Outcome<Transition> lapse(Deed.Lapse deed) {
        return new TaskCheck(proceeding, by).pendingTask(deed.task()).then(task -> {
            if (task.state() != TaskState.WAITING) {
                return Outcome.refused(CaseProblem.NOT_RETURNED);
            }
            if (deed.reason().isBlank()) {
                return Outcome.refused(Refusal.of(CaseProblem.REASON_MISSING).at("reason"));
            }
            proceeding.add(
                    task.act(),
                    task.step(),
                    task.id(),
                    by,
                    task.seat(),
                    null,
                    Grounds.of(deed.reason()),
                    List.of(),
                    "",
                    List.of(),
                    rule.article());
            proceeding.cancelPending();
            proceeding.conclude(CaseOutcome.LAPSED, articleOf(proceeding.law()), by.person());
            return proceeding.done();
        });
    }
}
