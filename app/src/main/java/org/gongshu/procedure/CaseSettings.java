package org.gongshu.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the engine needs to know of the world for one act. */
@Component
class CaseSettings {

    private final LawBook lawBook;
    private final RegionBodies bodies;
    private final CaseTables tables;
    private final List<RecordKeeper> keepers;
    private final JdbcClient jdbc;

    CaseSettings(LawBook lawBook, RegionBodies bodies, CaseTables tables, List<RecordKeeper> keepers, JdbcClient jdbc) {
        this.lawBook = lawBook;
        this.bodies = bodies;
        this.tables = tables;
        this.keepers = keepers;
        this.jdbc = jdbc;
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.standard();
    }

    Setting opening(Opening opening, Law law, CaseKind kind, Instant now) {
        return of(opening, law, kind, 0, LegalTime.dayOf(now), now);
    }

    Setting of(Case current, CaseKind kind, Instant now) {
        int children = tables.countOpenChildren(current.id());
        return of(
                current.asOpening(),
                current.law(),
                kind,
                children,
                current.dates().application(),
                now);
    }

    private Setting of(Opening opening, Law law, CaseKind kind, int openChildren, LocalDate lawOf, Instant now) {
        var today = LegalTime.dayOf(now);
        List<Gate> gates = lawBook.gates(opening.region(), lawOf, kind.gates(), opening.facts());
        Set<String> held = new HashSet<>(kind.recordsHeld(opening, law.recordsAskedFor(gates)));
        Set<String> wanted = law.findingsAskedFor(gates);
        keepers.forEach(keeper -> held.addAll(keeper.held(opening, wanted, today)));
        return new Setting(
                now,
                calendar(),
                bodies.of(opening.region(), today),
                held,
                gates,
                openChildren,
                targets(opening.region(), law));
    }

    private Map<String, Integer> targets(UUID region, Law law) {
        record Target(String step, int workingDays) {}
        return jdbc
                .sql("SELECT step, working_days FROM case_target WHERE region_id = :region AND procedure = :procedure")
                .param("region", region)
                .param("procedure", law.procedure().id())
                .query((row, _) -> new Target(row.getString("step"), row.getInt("working_days")))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::step, Target::workingDays));
    }
}
