package org.gongshu.regulation.keeping;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which day a region looks at the national law. Read with every request, so it is kept for two seconds. */
@Component
public class Standpoints {

    private final Database database;
    private final JdbcClient jdbc;
    private final LoadingCache<UUID, Optional<LocalDate>> days =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build(this::read);

    Standpoints(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The day; empty where the region stands in the present. */
    public Optional<LocalDate> of(UUID region) {
        return days.get(region);
    }

    private Optional<LocalDate> read(UUID region) {
        return database.read(
                Scope.of(region),
                () -> jdbc.sql("SELECT day FROM region_standpoint WHERE region_id = :region")
                        .param("region", region)
                        .query(LocalDate.class)
                        .optional());
    }

    /** Puts the region there, or back into the present; joins the caller's transaction. */
    public void set(UUID region, @Nullable LocalDate day, UUID by, Instant now) {
        database.write(Scope.of(region), () -> day == null ? remove(region) : put(region, day, by, now));
        days.invalidate(region);
    }

    private int remove(UUID region) {
        return jdbc.sql("DELETE FROM region_standpoint WHERE region_id = :region")
                .param("region", region)
                .update();
    }

    private int put(UUID region, LocalDate day, UUID by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO region_standpoint (region_id, day, set_by, set_at)
                        VALUES (:region, :day, :by, :now)
                        ON CONFLICT (region_id) DO UPDATE SET day = excluded.day, set_by = excluded.set_by,
                            set_at = excluded.set_at, version = region_standpoint.version + 1
                        """)
                .param("region", region)
                .param("day", day)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
