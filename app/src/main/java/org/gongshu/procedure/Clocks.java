package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Clock;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.StartEvent;
import org.gongshu.regulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * Sets the clocks of a step: that of the procedure the case runs by, and those of other layers that bind. Steps that run
 * within one period, such as an answer and the signature under it, share its stops and extensions.
 *
 * @param arrival the legal day on which the step is reached
 */
record Clocks(Proceeding proceeding, LocalDate arrival) {

    TaskClock of(Step step) {
        Law law = proceeding.law();
        TaskClock own = clock(law, step.clock(), proceeding.setting().targets().get(step.id()));
        List<TaskClock> others = law.otherClocks(step.id()).stream()
                .map(other -> clock(other.law(), other.clock(), null))
                .toList();
        return own.beside(others);
    }

    /** Where several texts give the task a last day, the timeline says which, the one that rules first. */
    void noteBoth(Task task) {
        WorkingCalendar calendar = proceeding.setting().calendar();
        List<TaskClock> numbered = task.clock().all().stream()
                .filter(clock -> clock.ownDue(calendar).isPresent())
                .sorted(Comparator.comparing(clock -> clock.ownDue(calendar).orElseThrow()))
                .toList();
        if (numbered.size() < 2) {
            return;
        }
        String days = numbered.stream()
                .map(clock -> clock.ownArticle().map(ArticleRef::toString).orElse("") + " "
                        + clock.ownDue(calendar).orElseThrow())
                .collect(Collectors.joining(" | "));
        proceeding.add(
                task.act(),
                task.step(),
                task.id(),
                null,
                task.seat(),
                null,
                Grounds.NONE,
                List.of(),
                days,
                List.of(Note.TWO_CLOCKS),
                numbered.getFirst().ownArticle().orElse((ArticleRef) null));
    }

    private TaskClock clock(Law law, Clock rule, @Nullable Integer target) {
        LocalDate start = rule instanceof Clock.Term term ? start(law, term.from()) : arrival;
        LocalDate set = rule instanceof Clock.SetInCase ? proceeding.dates().period() : null;
        TaskClock fresh = new TaskClock(rule, law.counting(), start, set, List.of(), List.of(), target, List.of());
        return earlier(fresh).map(fresh::continuing).orElse(fresh);
    }

    /** The clock of an earlier step that this one only continues. */
    private Optional<TaskClock> earlier(TaskClock fresh) {
        if (!(fresh.rule() instanceof Clock.Term term) || countsFromArrival(term)) {
            return Optional.empty();
        }
        return proceeding.tasks().stream()
                .filter(task -> task.serves() == null)
                .flatMap(task -> Stream.concat(Stream.of(task.clock()), task.clock().beside().stream()))
                .filter(clock -> clock.rule().equals(fresh.rule()))
                .filter(clock -> isReceipt(term.from()) || Objects.equals(clock.start(), fresh.start()))
                .reduce((_, later) -> later);
    }

    private static boolean countsFromArrival(Clock.Term term) {
        return term.from().equals(new StartEvent.Event(StartEvent.Kind.ARRIVAL));
    }

    private static boolean isReceipt(StartEvent event) {
        return event.equals(new StartEvent.Event(StartEvent.Kind.RECEIPT));
    }

    private @Nullable LocalDate start(Law law, StartEvent event) {
        PartyRole receiver = law.procedure().receiver().body();
        if (!isReceipt(event)
                || receiver == proceeding.law().procedure().receiver().body()) {
            return proceeding.dates().of(event, arrival);
        }
        return proceeding.tasks().stream()
                .filter(task -> task.role().body() == receiver)
                .map(task -> LegalTime.dayOf(task.openedAt()))
                .findFirst()
                .orElse(arrival);
    }
}
