package org.gongshu.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.regulation.Condition;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When departments did their duties: said so, or concluded a case of the duty's procedure. */
@Component
class DutyTable {

    private final JdbcClient jdbc;

    DutyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID region, OwedDuty owed, UUID department, LocalDate on, String note, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO duty_deed (id, region_id, regulation, duty, department_id, done_on, note, stated_by,
                            stated_at)
                        VALUES (:id, :region, :regulation, :duty, :department, :on, :note, :by, :at)
                        """)
                .param("id", id)
                .param("region", region)
                .param("regulation", owed.from().id())
                .param("duty", owed.duty().id())
                .param("department", department)
                .param("on", on)
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The days since {@code since} on which each of the departments did it. */
    Map<UUID, List<LocalDate>> done(UUID region, OwedDuty owed, Collection<UUID> departments, LocalDate since) {
        record Day(UUID department, LocalDate on) {}
        Procedure procedure = owed.findProcedure().orElse(null);
        return jdbc
                .sql("""
                        SELECT department_id, done_on FROM duty_deed
                        WHERE region_id = :region AND regulation = :regulation AND duty = :duty
                            AND department_id = ANY (:departments) AND done_on >= :since
                        UNION ALL
                        SELECT by_id, recorded_on FROM filed_record
                        WHERE region_id = :region AND kind = :kind AND by_id = ANY (:departments)
                            AND recorded_on >= :since AND withdrawn_at IS NULL
                            AND (cardinality(:topics::text[]) = 0 OR topic = ANY (:topics))
                        """)
                .param("region", region)
                .param("regulation", owed.from().id())
                .param("duty", owed.duty().id())
                .param("departments", departments.toArray(UUID[]::new))
                .param("since", since)
                .param("kind", procedure == null ? "" : procedure.kind().word())
                .param("topics", topicsOf(procedure))
                .query((row, _) ->
                        new Day(row.getObject("department_id", UUID.class), row.getObject("done_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Day::department, HashMap::new, Collectors.mapping(Day::on, Collectors.toList())));
    }

    private static String[] topicsOf(@Nullable Procedure procedure) {
        return procedure == null
                ? new String[0]
                : procedure.when().stream()
                        .filter(condition -> condition.fact() == Fact.FILING || condition.fact() == Fact.REPORT)
                        .map(Condition::anyOf)
                        .flatMap(Set::stream)
                        .toArray(String[]::new);
    }
}
