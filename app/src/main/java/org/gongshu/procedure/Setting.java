package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Gate;

/**
 * What the engine needs to know of the world when something is done in a case.
 *
 * @param records evidence words of records that the platform itself holds for the case
 * @param gates what must have been passed before the case can end well
 * @param openChildren how many cases belonging to this one are open
 * @param targets working days that the authority has set for steps on its own, by step
 */
public record Setting(
        Instant now,
        WorkingCalendar calendar,
        Bodies bodies,
        Set<String> records,
        List<Gate> gates,
        int openChildren,
        Map<String, Integer> targets) {

    public Setting {
        records = Set.copyOf(records);
        gates = List.copyOf(gates);
        targets = Map.copyOf(targets);
    }

    public static Setting at(Instant now, WorkingCalendar calendar, Bodies bodies) {
        return new Setting(now, calendar, bodies, Set.of(), List.of(), 0, Map.of());
    }

    public LocalDate today() {
        return LegalTime.dayOf(now);
    }
}
