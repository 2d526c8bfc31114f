package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Reckoning;
import org.gongshu.kernel.StatutoryClock;
import org.gongshu.kernel.StatutoryClock.Suspension;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.Counting;
import org.gongshu.regulation.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock running on a task.
 *
 * @param start the day of the start event, which itself is not counted; null while it has not happened
 * @param setDue the last day, where the law leaves the period to be set in the case
 * @param extensions each counts on from the due day before it
 * @param target working days that the authority set on its own where the law is silent; null where it set none. It is
 *     shown apart and is never law.
 */
public record TaskClock(
        Clock rule,
        Counting counting,
        @Nullable LocalDate start,
        @Nullable LocalDate setDue,
        List<Suspension> suspensions,
        List<StatutoryClock> extensions,
        @Nullable Integer target) {

    public TaskClock {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** The article the clock comes from; empty where the text is silent. */
    public Optional<ArticleRef> article() {
        return switch (rule) {
            case Clock.Term term -> Optional.of(term.article());
            case Clock.Immediate(ArticleRef article) -> Optional.of(article);
            case Clock.Promptly(ArticleRef article) -> Optional.of(article);
            case Clock.SetInCase set -> Optional.of(set.article());
            case Clock.AsAgreed(ArticleRef article) -> Optional.of(article);
            case Clock.Unspecified() -> Optional.empty();
        };
    }

    /** Whether the law gives no number of days that anybody could be late against. */
    public boolean isSilent() {
        return switch (rule) {
            case Clock.Term _, Clock.Immediate _ -> false;
            case Clock.SetInCase _ -> setDue == null;
            case Clock.Promptly _, Clock.AsAgreed _, Clock.Unspecified _ -> true;
        };
    }

    /** The count from the start day to the due day; empty where there is nothing to count. */
    public Optional<Reckoning> reckon(WorkingCalendar calendar) {
        if (start == null) {
            return Optional.empty();
        }
        return switch (rule) {
            case Clock.Term _, Clock.Immediate _ ->
                Optional.of(rule.statutory(counting).from(start, calendar, suspensions, extensions));
            case Clock.SetInCase _, Clock.Promptly _, Clock.AsAgreed _, Clock.Unspecified _ -> Optional.empty();
        };
    }

    /** The last day by law, at whose end the task is overdue. */
    public Optional<LocalDate> due(WorkingCalendar calendar) {
        return setDue != null ? Optional.of(setDue) : reckon(calendar).flatMap(Reckoning::dueDay);
    }

    /** The internal target, counted in working days like a clock but no law. */
    public Optional<Reckoning> reckonTarget(WorkingCalendar calendar) {
        return target == null || start == null
                ? Optional.empty()
                : Optional.of(StatutoryClock.workingDays(target).from(start, calendar, suspensions, List.of()));
    }

    public boolean isStopped() {
        return suspensions.stream().anyMatch(suspension -> suspension.until() == null);
    }

    TaskClock stoppedOn(LocalDate day) {
        List<Suspension> more = new ArrayList<>(suspensions);
        more.add(new Suspension(day, null));
        return with(more, extensions);
    }

    TaskClock resumedOn(LocalDate day) {
        return with(
                suspensions.stream()
                        .map(stop -> stop.until() == null ? new Suspension(stop.from(), day) : stop)
                        .toList(),
                extensions);
    }

    TaskClock extendedBy(int amount, PeriodUnit unit) {
        List<StatutoryClock> more = new ArrayList<>(extensions);
        more.add(unit.period(amount, counting));
        return with(suspensions, more);
    }

    private TaskClock with(List<Suspension> newSuspensions, List<StatutoryClock> newExtensions) {
        return new TaskClock(rule, counting, start, setDue, newSuspensions, newExtensions, target);
    }
}
