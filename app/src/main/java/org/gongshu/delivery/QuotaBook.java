package org.gongshu.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this node may still give out of each day's quota. It takes slices from the database, so that most requests ask
 * nobody, and gives back what is left when it stops; what a killed node held is lost for the day, never given twice.
 */
@Component
class QuotaBook implements SmartLifecycle {

    private static final long SLICES_A_DAY = 50;

    private enum Kind {
        REQUESTS,
        ROWS
    }

    private record Account(UUID region, UUID grant, LocalDate day, Kind kind) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Map<Account, Long> slices = new HashMap<>();
    private volatile boolean running;

    QuotaBook(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Takes one request and so many rows; what is refused takes nothing. */
    Optional<Refusal> take(Grant grant, LocalDate day, long rows) {
        Quota quota = grant.terms().quota();
        if (!take(grant, day, Kind.REQUESTS, quota.requestsPerDay(), 1)) {
            return exceeded(quota.requestsPerDay());
        }
        if (!take(grant, day, Kind.ROWS, quota.rowsPerDay(), rows)) {
            giveBack(grant, day, Kind.REQUESTS, quota.requestsPerDay(), 1);
            return exceeded(quota.rowsPerDay());
        }
        return Optional.empty();
    }

    /** Takes so many rows more, of a delivery under way. */
    boolean takeRows(Grant grant, LocalDate day, long rows) {
        return take(grant, day, Kind.ROWS, grant.terms().quota().rowsPerDay(), rows);
    }

    /** Gives back rows that were taken and not needed. */
    void giveBackRows(Grant grant, LocalDate day, long rows) {
        giveBack(grant, day, Kind.ROWS, grant.terms().quota().rowsPerDay(), rows);
    }

    private boolean take(Grant grant, LocalDate day, Kind kind, @Nullable Long limit, long amount) {
        if (limit == null || amount == 0) {
            return true;
        }
        Account account = new Account(grant.terms().region(), grant.id(), day, kind);
        synchronized (slices) {
            long left = slices.getOrDefault(account, 0L);
            if (left < amount) {
                left += lease(account, limit, amount - left);
                slices.put(account, left);
            }
            if (left < amount) {
                return false;
            }
            slices.put(account, left - amount);
            return true;
        }
    }

    private void giveBack(Grant grant, LocalDate day, Kind kind, @Nullable Long limit, long amount) {
        if (limit != null && amount > 0) {
            synchronized (slices) {
                slices.merge(new Account(grant.terms().region(), grant.id(), day, kind), amount, Long::sum);
            }
        }
    }

    /** Takes a slice from the day's quota, or nothing where less than {@code needed} is left. */
    private long lease(Account account, long limit, long needed) {
        return database.write(Scope.of(account.region()), () -> {
            long used = lock(account);
            slices.keySet().removeIf(known -> known.day().isBefore(account.day()));
            long slice = Math.min(limit - used, Math.max(needed, limit / SLICES_A_DAY));
            if (slice < needed) {
                return 0L;
            }
            add(account, slice);
            return slice;
        });
    }

    private long lock(Account account) {
        statement("""
                        INSERT INTO grant_quota (region_id, grant_id, day, kind, used)
                        VALUES (:region, :grant, :day, :kind, 0) ON CONFLICT DO NOTHING
                        """, account).update();
        return statement("""
                        SELECT used FROM grant_quota
                        WHERE region_id = :region AND grant_id = :grant AND day = :day AND kind = :kind FOR UPDATE
                        """, account).query(Long.class).single();
    }

    private void add(Account account, long amount) {
        statement("""
                        UPDATE grant_quota SET used = used + :amount
                        WHERE region_id = :region AND grant_id = :grant AND day = :day AND kind = :kind
                        """, account).param("amount", amount).update();
    }

    private JdbcClient.StatementSpec statement(String sql, Account account) {
        return jdbc.sql(sql)
                .param("region", account.region())
                .param("grant", account.grant())
                .param("day", account.day())
                .param("kind", account.kind().name());
    }

    /** Gives everything back that this node still holds. */
    void returnAll() {
        synchronized (slices) {
            for (Iterator<Map.Entry<Account, Long>> left = slices.entrySet().iterator(); left.hasNext(); ) {
                Map.Entry<Account, Long> slice = left.next();
                database.write(Scope.of(slice.getKey().region()), () -> {
                    add(slice.getKey(), -slice.getValue());
                    return slice;
                });
                left.remove();
            }
        }
    }

    private static Optional<Refusal> exceeded(@Nullable Long limit) {
        return Optional.of(Refusal.of(DeliveryProblem.QUOTA_EXCEEDED, Map.of("limit", limit == null ? 0 : limit)));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        returnAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
