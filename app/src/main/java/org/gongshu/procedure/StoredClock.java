package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
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
        @Nullable Integer target,
        @Nullable List<StoredClock> beside) {

    static StoredClock of(TaskClock clock) {
        return new StoredClock(
                clock.start(),
                clock.setDue(),
                clock.suspensions(),
                clock.extensions(),
                clock.target(),
                clock.beside().isEmpty()
                        ? null
                        : clock.beside().stream().map(StoredClock::of).toList());
    }

    TaskClock under(Law law, String step, Act act) {
        boolean interrupts = act == Act.SUPPLEMENT || act == Act.EXTEND;
        if (interrupts) {
            return under(law, new Clock.Unspecified());
        }
        List<StoredClock> stored = beside == null ? List.of() : beside;
        List<Law.OtherClock> others = law.otherClocks(step);
        List<TaskClock> clocks = new ArrayList<>();
        for (int i = 0; i < Math.min(stored.size(), others.size()); i++) {
            clocks.add(stored.get(i).under(others.get(i).law(), others.get(i).clock()));
        }
        return under(law, law.step(step).clock()).beside(clocks);
    }

    private TaskClock under(Law law, Clock rule) {
        return new TaskClock(rule, law.counting(), start, setDue, suspensions, extensions, target, List.of());
    }
}
