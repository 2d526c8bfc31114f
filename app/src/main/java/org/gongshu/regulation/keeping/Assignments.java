package org.gongshu.regulation.keeping;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.regulation.Assignment;
import org.gongshu.regulation.RegulationProblem;
import org.gongshu.regulation.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which region stands under which regulation. Few rows, read with every request, so they are kept for two seconds. */
@Component
public class Assignments {

    private final Database database;
    private final JdbcClient jdbc;
    private final LoadingCache<UUID, Timeline> timelines =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(this::read);

    Assignments(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    public Timeline of(UUID region) {
        return timelines.get(region);
    }

    private Timeline read(UUID region) {
        return database.read(Scope.of(region), () -> new Timeline(rows(region)));
    }

    private List<Assignment> rows(UUID region) {
        return jdbc.sql("""
                        SELECT id, region_id, regulation_id, valid_from, valid_until FROM region_regulation
                        WHERE region_id = :region ORDER BY valid_from
                        """)
                .param("region", region)
                .query((row, number) -> assignment(row))
                .list();
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("regulation_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    /** Adds an assignment after all others; the one before ends the day before. */
    public Outcome<Assignment> add(UUID region, String regulation, LocalDate from) {
        Outcome<Assignment> outcome = database.write(Scope.of(region), () -> {
            lock(region);
            boolean later =
                    rows(region).stream().anyMatch(other -> !other.from().isBefore(from));
            return later
                    ? Outcome.refused(Refusal.of(RegulationProblem.OVERLAPS).at("from"))
                    : Outcome.done(insert(region, regulation, from));
        });
        timelines.invalidate(region);
        return outcome;
    }

    private void lock(UUID region) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:region, 40))")
                .param("region", region.toString())
                .query((row, number) -> true)
                .single();
    }

    private Assignment insert(UUID region, String regulation, LocalDate from) {
        jdbc.sql("""
                        UPDATE region_regulation SET valid_until = :last, version = version + 1
                        WHERE region_id = :region AND (valid_until IS NULL OR valid_until > :last)
                        """).param("last", from.minusDays(1)).param("region", region).update();
        Assignment assignment = new Assignment(Ids.next(), region, regulation, from, null);
        jdbc.sql("""
                        INSERT INTO region_regulation (id, region_id, regulation_id, valid_from, valid_until)
                        VALUES (:id, :region, :regulation, :from, NULL)
                        """)
                .param("id", assignment.id())
                .param("region", region)
                .param("regulation", regulation)
                .param("from", from)
                .update();
        return assignment;
    }
}
