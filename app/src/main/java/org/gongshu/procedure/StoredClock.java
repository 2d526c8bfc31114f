package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import org.gongshu.kernel.StatutoryClock;
import org.gongshu.kernel.StatutoryClock.Suspension;
import org.gongshu.regulation.Act;
import org.gongshu.regulation.Clock;
import org.jspecify.annotations.Nullable;

/** A task's clock as it is stored: what happened to it. Its rule stands in the regulation the case finishes under. */
record StoredClock(
        @Nullable LocalDate start,
        @Nullable LocalDate setDue,
        List<Suspension> suspensions,
        List<StatutoryClock> extensions,
        @Nullable Integer target) {

    static StoredClock of(TaskClock clock) {
        return new StoredClock(clock.start(), clock.setDue(), clock.suspensions(), clock.extensions(), clock.target());
    }

    TaskClock under(Law law, String step, Act act) {
        boolean interrupts = act == Act.SUPPLEMENT || act == Act.EXTEND;
        Clock rule = interrupts ? new Clock.Unspecified() : law.step(step).clock();
        return new TaskClock(rule, law.counting(), start, setDue, suspensions, extensions, target);
    }
}
