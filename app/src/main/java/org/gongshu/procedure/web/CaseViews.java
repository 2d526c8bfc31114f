package org.gongshu.procedure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.organization.Actor;
import org.gongshu.procedure.Case;
import org.gongshu.procedure.CaseAct;
import org.gongshu.procedure.CaseDocuments;
import org.gongshu.procedure.CaseRow;
import org.gongshu.procedure.Desks;
import org.gongshu.procedure.Law;
import org.gongshu.procedure.LawBook;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.SubjectState;
import org.gongshu.procedure.Task;
import org.gongshu.procedure.TaskClock;
import org.gongshu.procedure.TaskRow;
import org.gongshu.procedure.Timeline;
import org.gongshu.regulation.ArticleAccount;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.Remedy;
import org.gongshu.regulation.Step;
import org.gongshu.regulation.Text;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases to people: names instead of ids, the law's words beside each step. */
@Component
class CaseViews {

    private final Names names;
    private final CaseDocuments documents;
    private final LawBook laws;
    private final Clock clock;

    CaseViews(Names names, CaseDocuments documents, LawBook laws, Clock clock) {
        this.names = names;
        this.documents = documents;
        this.laws = laws;
        this.clock = clock;
    }

    TaskView task(Actor by, TaskRow row, LocalDate today) {
        Law law = laws.lawOf(row.regulation(), row.regulationHash(), row.procedure());
        Step step = law.step(row.step());
        ArticleRef article = row.article();
        return new TaskView(
                row.id(),
                row.caseId(),
                row.number(),
                row.kind(),
                row.title(),
                row.step(),
                step.title(),
                row.act().word(),
                row.role().word(),
                names.of(row.applicant()),
                row.openedAt(),
                article == null ? row.regulation() : article.regulation(),
                article == null ? null : article.article(),
                row.dueOn(),
                row.dueOn() != null && row.dueOn().isBefore(today),
                daysLeft(today, row.dueOn()),
                row.targetOn());
    }

    private static @Nullable Integer daysLeft(LocalDate today, @Nullable LocalDate due) {
        if (due == null) {
            return null;
        }
        boolean late = due.isBefore(today);
        LocalDate from = late ? due : today;
        LocalDate to = late ? today : due;
        long days = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorkingCalendar.standard()::isWorkingDay)
                .count();
        return (int) (late ? -Math.max(days, 1) : days);
    }

    CaseView.Row row(Actor by, CaseRow row) {
        return new CaseView.Row(
                row.id(),
                row.number(),
                row.kind(),
                row.title(),
                names.of(row.applicant()),
                word(row.outcome()),
                row.openedAt(),
                row.closedAt(),
                row.dueOn());
    }

    CaseView.Brief brief(Case after) {
        return new CaseView.Brief(
                after.id(),
                after.number(),
                after.version(),
                word(after.outcome()),
                after.openTasks().stream().map(Task::step).distinct().toList());
    }

    CaseView detail(Actor by, Timeline.Told told) {
        Case it = told.told();
        Set<org.gongshu.procedure.Seat> seats = Desks.seatsOf(by);
        boolean applicant = seats.stream().anyMatch(seat -> seat.party().equals(it.applicant()));
        return new CaseView(
                it.id(),
                it.number(),
                it.region(),
                it.version(),
                it.law().procedure().kind().word(),
                it.title(),
                word(it.outcome()),
                law(it.law()),
                names.of(it.applicant()),
                parties(it.parties()),
                told.statements(),
                it.openedAt(),
                it.dates().application(),
                it.closedAt(),
                it.subjects().stream().map(CaseViews::subject).toList(),
                it.tasks().stream()
                        .filter(Task::isPending)
                        .map(task -> open(it, task))
                        .toList(),
                it.openTasks().stream()
                        .filter(task -> seats.contains(task.seat()))
                        .map(task -> Choices.of(it, task))
                        .toList(),
                told.lines().stream().map(line -> line(it, line)).toList(),
                told.results(),
                documents.listDocuments(by, it.id()).orElse(List.of()),
                it.remedies().stream().map(CaseViews::way).toList(),
                told.children(),
                it.parent(),
                it.isOpen() && applicant && it.law().procedure().retract().allowed());
    }

    private static CaseView.Law law(Law law) {
        String article = law.procedure().article().article();
        return new CaseView.Law(
                law.regulation().id(),
                law.regulation().title(),
                law.regulation().remark(),
                law.hash(),
                law.procedure().id(),
                law.procedure().title(),
                article,
                gist(law, article));
    }

    /** Our own sentence for an article. */
    static @Nullable Text gist(Law law, String article) {
        return law.regulation().findArticle(article).map(ArticleAccount::gist).orElse(null);
    }

    private Map<String, List<Names.Named>> parties(Map<PartyRole, List<Party>> parties) {
        Map<String, List<Names.Named>> named = new TreeMap<>();
        parties.forEach((role, those) ->
                named.put(role.word(), those.stream().map(names::of).toList()));
        return named;
    }

    private static CaseView.SubjectView subject(SubjectState state) {
        return new CaseView.SubjectView(
                state.subject().id(),
                state.subject().type(),
                state.subject().reference(),
                state.subject().title(),
                word(state.outcome()),
                state.subject().asked(),
                state.granted(),
                state.withheld(),
                state.grounds(),
                state.subject().snapshot());
    }

    private CaseView.Open open(Case it, Task task) {
        return new CaseView.Open(
                task.id(),
                task.step(),
                it.law().step(task.step()).title(),
                task.act().word(),
                task.state().word(),
                names.of(task.seat().party()),
                task.seat().head(),
                task.due(WorkingCalendar.standard()).orElse(null),
                dueBy(it, task.clock()),
                task.isOverdue(clock.instant(), WorkingCalendar.standard()),
                daysLeft(
                        LegalTime.dayOf(clock.instant()),
                        task.due(WorkingCalendar.standard()).orElse(null)));
    }

    private static List<CaseView.DueBy> dueBy(Case it, TaskClock clock) {
        WorkingCalendar calendar = WorkingCalendar.standard();
        TaskClock ruling = clock.ruling(calendar);
        return clock.beside().isEmpty()
                ? List.of()
                : clock.all().stream()
                        .map(each -> new CaseView.DueBy(
                                each.ownArticle()
                                        .map(ArticleRef::regulation)
                                        .orElse(it.law().regulation().id()),
                                each.ownArticle().map(ArticleRef::article).orElse(null),
                                each.ownDue(calendar).orElse(null),
                                each.equals(ruling)))
                        .toList();
    }

    private CaseView.Line line(Case it, Timeline.Line line) {
        CaseAct act = line.act();
        var by = act.by();
        return new CaseView.Line(
                act.id(),
                act.act().word(),
                act.step(),
                act.step() == null ? null : it.law().step(act.step()).title(),
                act.at(),
                by == null ? null : by.name(),
                by == null || by.deputation() == null ? null : by.deputation().name(),
                act.seat() == null ? null : names.of(act.seat().party()),
                word(act.outcome()),
                act.grounds(),
                act.missing(),
                act.remark(),
                act.notes().stream().map(Word::word).toList(),
                act.article() == null ? null : act.article().article(),
                line.receipt());
    }

    private static CaseView.Way way(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Appeal appeal ->
                new CaseView.Way(appeal.kind().word(), true, appeal.article().article());
            case Remedy.Hint hint ->
                new CaseView.Way(hint.way().word(), false, hint.article().article());
        };
    }

    static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
