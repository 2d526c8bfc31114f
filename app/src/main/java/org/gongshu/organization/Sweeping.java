package org.gongshu.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sweeps away what is over: sessions, tokens, and failed sign-ins that are forgotten anyway. */
@Component
class Sweeping implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeping(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organization-sweeping";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        database.write(Scope.everywhere(), () -> {
            int sessions = delete("DELETE FROM session WHERE seen_at < :before", now.minus(Sessions.IDLE))
                    + delete("DELETE FROM session WHERE created_at < :before", now.minus(Sessions.LONGEST));
            int tokens = delete("DELETE FROM client_token WHERE expires_at < :before", now);
            return sessions
                    + tokens
                    + delete(
                            "DELETE FROM sign_in_throttle WHERE failed_at < :before AND blocked_until < :before",
                            now.minus(KEPT));
        });
    }

    private int delete(String sql, Instant before) {
        return jdbc.sql(sql).param("before", Columns.utc(before)).update();
    }
}
