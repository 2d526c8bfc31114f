package org.gongshu.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open in all, for the first page: counted at most once a minute, by one visitor for all. */
@Component
public class OpenTotals {

    /** A department and how many datasets it has opened. */
    public record Opener(String department, long datasets) {}

    /**
     * The totals of everything that is open.
     *
     * @param uses how often datasets were downloaded or asked for rows
     * @param openers the departments that opened most, at most twelve of them
     */
    public record Totals(long datasets, long rows, long departments, long uses, List<Opener> openers) {}

    private record Counted(Totals totals, Instant at) {}

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_OPENERS = 12;

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Counted counted;

    OpenTotals(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The totals, at most a minute old; older ones while somebody else is counting. */
    public Totals totals() {
        Counted known = counted;
        if (known != null && (isFresh(known) || !counting.tryLock())) {
            return known.totals();
        }
        if (known == null) {
            counting.lock();
        }
        try {
            Counted meanwhile = counted;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile.totals();
            }
            Counted fresh = new Counted(count(), clock.instant());
            counted = fresh;
            return fresh.totals();
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(Counted known) {
        return clock.instant().isBefore(known.at().plus(FRESH));
    }

    private Totals count() {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                        SELECT count(*) AS datasets, coalesce(sum(row_count), 0) AS rows,
                            count(DISTINCT about->>'department') AS departments,
                            (SELECT coalesce(sum(u.uses), 0) FROM open_use u WHERE u.kind <> 'PAGE') AS uses
                        FROM open_dataset WHERE withdrawn_at IS NULL
                        """)
                        .query((row, _) -> new Totals(
                                row.getLong("datasets"),
                                row.getLong("rows"),
                                row.getLong("departments"),
                                row.getLong("uses"),
                                openers()))
                        .single());
    }

    private List<Opener> openers() {
        return jdbc.sql("""
                        SELECT about->>'department' AS department, count(*) AS datasets FROM open_dataset
                        WHERE withdrawn_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most
                        """)
                .param("most", MOST_OPENERS)
                .query((row, _) -> new Opener(row.getString("department"), row.getLong("datasets")))
                .list();
    }
}
