package org.gongshu.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been laid of each place. A step and its note are one transaction, so no step is done twice or by halves. */
@Component
class Laid {

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    Laid(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does the step, unless it was done before. */
    void once(String place, Step step) {
        if (find(place, step.name()).isEmpty()) {
            step.before().run();
            database.write(
                    Scope.everywhere(),
                    () -> note(place, step.name(), step.work().get()));
        }
    }

    /** What the step left to be found again. */
    String get(String place, String step) {
        return find(place, step)
                .orElseThrow(() -> new IllegalStateException("the demonstration lacks " + step + " of " + place));
    }

    private Optional<String> find(String place, String step) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT value FROM demonstration_step WHERE place = :place AND step = :step")
                        .param("place", place)
                        .param("step", step)
                        .query(String.class)
                        .optional());
    }

    /** How many steps of each place have been done. */
    Map<String, Integer> counts() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc
                        .sql("SELECT place, count(*) AS steps FROM demonstration_step GROUP BY place")
                        .query((row, _) -> Map.entry(row.getString("place"), row.getInt("steps")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private int note(String place, String step, String value) {
        return jdbc.sql("""
                        INSERT INTO demonstration_step (place, step, value, laid_at)
                        VALUES (:place, :step, :value, :now)
                        """)
                .param("place", place)
                .param("step", step)
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
