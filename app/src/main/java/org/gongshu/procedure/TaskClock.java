package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
 * @param beside clocks of other layers of the law that bind the same step; they have none beside them. The earliest due
 *     day rules, until one of the clocks was extended: then those that were not extended are only shown.
 */
public record TaskClock(
        Clock rule,
        Counting counting,
        @Nullable LocalDate start,
        @Nullable LocalDate setDue,
        List<Suspension> suspensions,
        List<StatutoryClock> extensions,
        @Nullable Integer target,
        List<TaskClock> beside) {

    public TaskClock {
        beside = List.copyOf(beside);
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** The article the clock comes from, its own before another layer's; empty where all texts are silent. */
    public Optional<ArticleRef> article() {
        return all().stream().flatMap(clock -> clock.ownArticle().stream()).findFirst();
    }

    /** The article this clock comes from, apart from those beside it. */
    public Optional<ArticleRef> ownArticle() {
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
        return all().stream().allMatch(TaskClock::ownIsSilent);
    }

    private boolean ownIsSilent() {
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
        return ruling(calendar).ownDue(calendar);
    }

    /** The last day by this clock alone. */
    public Optional<LocalDate> ownDue(WorkingCalendar calendar) {
        return setDue != null ? Optional.of(setDue) : reckon(calendar).flatMap(Reckoning::dueDay);
    }

    /** This clock and those beside it. */
    public List<TaskClock> all() {
        return Stream.concat(Stream.of(this), beside.stream()).toList();
    }

    /** The clock that decides when the task is due; this one where none has a due day. */
    public TaskClock ruling(WorkingCalendar calendar) {
        boolean extended = all().stream().anyMatch(clock -> !clock.extensions.isEmpty());
        return all().stream()
                .filter(clock -> !extended || !clock.extensions.isEmpty())
                .filter(clock -> clock.ownDue(calendar).isPresent())
                .min(Comparator.comparing(clock -> clock.ownDue(calendar).orElseThrow()))
                .orElse(this);
    }

    /** The extension that one of the clocks allows. */
    public Optional<Clock.Extension> extension() {
        return all().stream().flatMap(clock -> clock.ownExtension().stream()).findFirst();
    }

    private Optional<Clock.Extension> ownExtension() {
        return rule instanceof Clock.Term term ? Optional.ofNullable(term.extension()) : Optional.empty();
    }

    public boolean isExtended() {
        return all().stream().anyMatch(clock -> !clock.extensions.isEmpty());
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
        return with(more, extensions, each(clock -> clock.stoppedOn(day)));
    }

    TaskClock resumedOn(LocalDate day) {
        List<Suspension> ended = suspensions.stream()
                .map(stop -> stop.until() == null ? new Suspension(stop.from(), day) : stop)
                .toList();
        return with(ended, extensions, each(clock -> clock.resumedOn(day)));
    }

    /** Extends the first of the clocks that allows it. */
    TaskClock extendedBy(int amount, PeriodUnit unit) {
        if (ownExtension().isEmpty() && !beside.isEmpty()) {
            boolean[] done = {false};
            return with(suspensions, extensions, each(clock -> {
                boolean mine = !done[0] && clock.ownExtension().isPresent();
                done[0] |= mine;
                return mine ? clock.extendedBy(amount, unit) : clock;
            }));
        }
        List<StatutoryClock> more = new ArrayList<>(extensions);
        more.add(unit.period(amount, counting));
        return with(suspensions, more, beside);
    }

    private List<TaskClock> each(UnaryOperator<TaskClock> change) {
        return beside.stream().map(change).toList();
    }

    /** This clock where {@code earlier} began: with its start, its stops and its extensions. */
    TaskClock continuing(TaskClock earlier) {
        return new TaskClock(
                rule,
                counting,
                earlier.start(),
                earlier.setDue(),
                earlier.suspensions(),
                earlier.extensions(),
                target,
                beside);
    }

    TaskClock beside(List<TaskClock> others) {
        return with(suspensions, extensions, others);
    }

    private TaskClock with(
            List<Suspension> newSuspensions, List<StatutoryClock> newExtensions, List<TaskClock> others) {
        return new TaskClock(rule, counting, start, setDue, newSuspensions, newExtensions, target, others);
    }

    /** A clock that runs for nothing: the text gives no time for what it belongs to. */
    static TaskClock silent(Counting counting, LocalDate start) {
        return new TaskClock(new Clock.Unspecified(), counting, start, null, List.of(), List.of(), null, List.of());
    }
}
