package org.gongshu.organization.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Secrets;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per login and per address. An attempt counts as failed until it has succeeded, so that a hundred
 * guesses at the same time are not a hundred free ones; unknown logins are counted like known ones.
 */
@Component
class Throttle {

    private final Database database;
    private final JdbcClient jdbc;

    Throttle(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** How long to wait before another attempt; zero means that this one may go on, and is counted. */
    Duration attempt(String login, String address, Instant now) {
        return database.write(Scope.everywhere(), () -> {
            Duration forAddress = waitOf(addressKey(address), now);
            Duration forLogin = waitOf(loginKey(login), now);
            Duration wait = forAddress.compareTo(forLogin) > 0 ? forAddress : forLogin;
            if (wait.isZero()) {
                count(addressKey(address), Backoff.OF_ADDRESS, now);
                count(loginKey(login), Backoff.OF_LOGIN, now);
            }
            return wait;
        });
    }

    /** Forgets the failures of the login, and this attempt for the address. */
    void succeeded(String login, String address) {
        database.write(Scope.everywhere(), () -> {
            jdbc.sql("DELETE FROM sign_in_throttle WHERE key = :key")
                    .param("key", loginKey(login))
                    .update();
            return jdbc.sql("UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = :key")
                    .param("key", addressKey(address))
                    .update();
        });
    }

    private Duration waitOf(byte[] key, Instant now) {
        jdbc.sql("""
                        INSERT INTO sign_in_throttle (key, failures, failed_at, blocked_until)
                        VALUES (:key, 0, :now, 'epoch') ON CONFLICT DO NOTHING
                        """).param("key", key).param("now", utc(now)).update();
        Instant until = jdbc.sql("SELECT blocked_until FROM sign_in_throttle WHERE key = :key FOR UPDATE")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private void count(byte[] key, Backoff backoff, Instant now) {
        int failures = jdbc.sql("""
                        UPDATE sign_in_throttle
                        SET failures = CASE WHEN failed_at < :forgotten THEN 1 ELSE failures + 1 END, failed_at = :now
                        WHERE key = :key RETURNING failures
                        """)
                .param("forgotten", utc(now.minus(Backoff.MEMORY)))
                .param("now", utc(now))
                .param("key", key)
                .query(Integer.class)
                .single();
        Duration wait = backoff.after(failures);
        if (!wait.isZero()) {
            jdbc.sql("UPDATE sign_in_throttle SET blocked_until = :until WHERE key = :key")
                    .param("until", utc(now.plus(wait)))
                    .param("key", key)
                    .update();
        }
    }

    private static byte[] loginKey(String login) {
        return Secrets.sha256("login:" + login);
    }

    private static byte[] addressKey(String address) {
        return Secrets.sha256("address:" + address);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
