package org.gongshu.procedure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.MovableClock;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine and the database on which scenarios are played. */
record ScenarioStage(Cases cases, CaseTables tables, Database database, JdbcClient jdbc, MovableClock clock) {

    Case read(ScenarioTown town, UUID id) {
        return database.read(town.town.scope(), () -> tables.find(id).orElseThrow());
    }

    List<String> effectsOf(ScenarioTown town, Case it) {
        return database.read(
                town.town.scope(),
                () -> jdbc.sql("SELECT effect FROM case_effect WHERE case_id = :id")
                        .param("id", it.id())
                        .query(String.class)
                        .list());
    }

    /** Departments and applicants to whom a notice about the case was written. */
    Set<UUID> toldOf(ScenarioTown town, Case it) {
        return Set.copyOf(database.read(
                town.town.scope(),
                () -> jdbc.sql("""
                        SELECT DISTINCT coalesce(department_id, applicant_id) FROM notice WHERE case_id = :id
                        """).param("id", it.id()).query(UUID.class).list()));
    }
}
