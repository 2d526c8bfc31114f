package org.gongshu.procedure;

import java.util.List;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.RetractRule;

/** What an applicant or party can do at any time: take the case back (撤回), ask to hurry (催办). */
record ApplicantActs(Proceeding proceeding, Acting by) {

    Outcome<Transition> retract(Deed.Retract deed) {
        if (!by.speaksFor(proceeding.base().applicant())) {
            return Outcome.refused(CaseProblem.NOT_APPLICANT);
        }
        RetractRule rule = proceeding.law().procedure().retract();
        ArticleRef article = rule.article() == null ? proceeding.law().article() : rule.article();
        if (!rule.allowed()) {
            return Outcome.refused(Refusal.of(CaseProblem.RETRACT_NOT_ALLOWED).under(article));
        }
        return new TaskCheck(proceeding, by).withinDates().then(_ -> {
            Seat seat = by.filingSeat(proceeding.base().applicant());
            proceeding.tasks().stream()
                    .filter(Task::isPending)
                    .forEach(task ->
                            proceeding.tell(CaseNotice.What.RETRACTED, task.seat(), task.step(), rule.article()));
            proceeding.cancelPending();
            proceeding.add(
                    Act.RETRACT,
                    null,
                    null,
                    by,
                    seat,
                    null,
                    Grounds.of(deed.reason()),
                    List.of(),
                    "",
                    List.of(),
                    rule.article());
            proceeding.conclude(CaseOutcome.RETRACTED, article, null);
            return proceeding.done();
        });
    }

    Outcome<Transition> urge(Deed.Urge deed) {
        Party party = by.seats().stream()
                .map(Seat::party)
                .filter(each -> proceeding.base().concerns(each))
                .findFirst()
                .orElse(null);
        if (party == null) {
            return Outcome.refused(CaseProblem.NOT_APPLICANT);
        }
        return new TaskCheck(proceeding, by).withinDates().then(_ -> {
            proceeding.tasks().stream()
                    .filter(Task::isOpen)
                    .forEach(task -> proceeding.tell(CaseNotice.What.URGED, task.seat(), task.step(), null));
            proceeding.add(
                    Act.URGE,
                    null,
                    null,
                    by,
                    by.filingSeat(party),
                    null,
                    Grounds.NONE,
                    List.of(),
                    deed.remark(),
                    List.of(),
                    null);
            return proceeding.done();
        });
    }
}
