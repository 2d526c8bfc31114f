package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongshu.MovableClock;
import org.gongshu.Towns;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.procedure.rehearsal.Cast;
import org.gongshu.procedure.rehearsal.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine on its database, with real people in real departments. */
final class DatabaseStage implements Stage {

    private final Towns.Town town;
    private final Cases cases;
    private final CaseTables tables;
    private final Database database;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Map<String, Actor> actors = new HashMap<>();

    DatabaseStage(ScenarioTown town, Cast cast, Cases cases, CaseTowns on, JdbcClient jdbc, MovableClock clock) {
        this.town = town.town;
        this.cases = cases;
        this.tables = on.tables;
        this.database = on.database;
        this.jdbc = jdbc;
        this.clock = clock;
        cast.members().forEach(member -> actors.put(member.person().name(), town.actorOf(member)));
    }

    @Override
    public void moveTo(LocalDate day) {
        clock.moveTo(CaseTable.at(day));
    }

    @Override
    public Outcome<Case> open(String person, Opening opening) {
        return cases.open(Objects.requireNonNull(actors.get(person)), opening);
    }

    @Override
    public Outcome<Case> act(String person, UUID id, Deed deed) {
        return cases.act(Objects.requireNonNull(actors.get(person)), id, null, deed);
    }

    @Override
    public Case read(UUID id) {
        return database.read(town.scope(), () -> tables.find(id).orElseThrow());
    }

    @Override
    public List<String> effectsOf(UUID id) {
        return database.read(
                town.scope(),
                () -> jdbc.sql("SELECT effect FROM case_effect WHERE case_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list());
    }

    @Override
    public Set<UUID> toldOf(UUID id) {
        return Set.copyOf(database.read(
                town.scope(),
                () -> jdbc.sql("""
                        SELECT DISTINCT coalesce(department_id, applicant_id) FROM notice WHERE case_id = :id
                        """).param("id", id).query(UUID.class).list()));
    }
}
