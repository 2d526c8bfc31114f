package org.gongshu.opening;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often open data is used: counted in memory and written now and then by whoever comes by, since a count that is a few
 * seconds short after a crash harms nobody and a write for each visitor would.
 */
@Component
public class OpenUse {

    /** What was used. */
    public enum Kind {
        PAGE,
        ROWS,
        DOWNLOAD
    }

    private record Slot(UUID dataset, Instant hour, Kind kind) {}

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(10);

    private final Map<Slot, LongAdder> counted = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> written = new AtomicReference<>(Instant.EPOCH);
    private final JdbcClient jdbc;

    OpenUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(UUID dataset, Kind kind, Instant at) {
        counted.computeIfAbsent(new Slot(dataset, at.truncatedTo(ChronoUnit.HOURS), kind), _ -> new LongAdder())
                .increment();
        Instant last = written.get();
        if (at.isAfter(last.plus(BETWEEN_WRITES)) && written.compareAndSet(last, at)) {
            write();
        }
    }

    /** Writes what was counted; also when the program stops. */
    @PreDestroy
    void write() {
        for (Slot slot : counted.keySet()) {
            LongAdder uses = counted.remove(slot);
            if (uses != null) {
                add(slot, uses.sum());
            }
        }
    }

    private void add(Slot slot, long uses) {
        jdbc.sql("""
                        INSERT INTO open_use AS u (dataset_id, hour, kind, uses) VALUES (:dataset, :hour, :kind, :uses)
                        ON CONFLICT (dataset_id, hour, kind) DO UPDATE SET uses = u.uses + excluded.uses
                        """)
                .param("dataset", slot.dataset())
                .param("hour", slot.hour().atOffset(ZoneOffset.UTC))
                .param("kind", slot.kind().name())
                .param("uses", uses)
                .update();
    }
}
