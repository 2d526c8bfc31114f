package org.gongshu.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Service;

/**
 * Access tokens of business systems. They are opaque, kept by hash, and remembered in the process; a counter in the
 * database that every withdrawal moves is compared once a second, so that a suspension holds on every node within two.
 */
@Service
public class ClientTokens {

    /** How long an access token is valid. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final long EPOCH_CHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long EPOCH_LIMIT_NANOS = Duration.ofMillis(1_800).toNanos();
    private static final int REMEMBERED = 20_000;

    /** A token that is in force, until when, and the networks its system may call from (none means any). */
    public record Token(ClientIdentity identity, Instant issuedAt, Instant expiresAt, List<IpAddressMatcher> networks) {

        public Token {
            networks = List.copyOf(networks);
        }

        boolean admits(String address) {
            return networks.isEmpty() || networks.stream().anyMatch(network -> network.matches(address));
        }
    }

    private record Epoch(long number, long readAtNanos) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<ByteBuffer, Token> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LIFE).build();
    private final ReentrantLock checking = new ReentrantLock();
    private volatile Epoch epoch = new Epoch(0, System.nanoTime() - EPOCH_LIMIT_NANOS);

    ClientTokens(Database database, JdbcClient jdbc, Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The system behind a token, where token, client and system are in force and it may call from that address. */
    public Optional<ClientIdentity> resolve(String token, String address) {
        checkEpoch();
        ByteBuffer key = ByteBuffer.wrap(Secrets.sha256(token));
        Token known = remembered.getIfPresent(key);
        if (known == null) {
            Optional<Token> read = findToken(token);
            read.ifPresent(found -> remembered.put(key, found));
            return read.filter(found -> isUsable(found, address)).map(Token::identity);
        }
        return isUsable(known, address) ? Optional.of(known.identity()) : Optional.empty();
    }

    private boolean isUsable(Token token, String address) {
        return clock.instant().isBefore(token.expiresAt()) && token.admits(address);
    }

    /** Tells every node that something was withdrawn; part of the withdrawing transaction. */
    void withdrawn() {
        jdbc.sql("UPDATE client_epoch SET epoch = epoch + 1").update();
    }

    /** One thread looks each second while the others go on; nobody goes on with what is nearly two seconds old. */
    private void checkEpoch() {
        long age = System.nanoTime() - epoch.readAtNanos();
        if (age >= EPOCH_LIMIT_NANOS) {
            checking.lock();
        } else if (age < EPOCH_CHECK_NANOS || !checking.tryLock()) {
            return;
        }
        try {
            if (System.nanoTime() - epoch.readAtNanos() >= EPOCH_CHECK_NANOS) {
                compareEpoch();
            }
        } finally {
            checking.unlock();
        }
    }

    private void compareEpoch() {
        long asOf = System.nanoTime();
        long current = database.read(
                Scope.everywhere(),
                () -> jdbc.sql("SELECT epoch FROM client_epoch")
                        .query(Long.class)
                        .single());
        if (current != epoch.number()) {
            remembered.invalidateAll();
        }
        epoch = new Epoch(current, asOf);
    }

    /** What the database knows of a token whose client and system are in force, expired or not. */
    public Optional<Token> findToken(String token) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT c.id, c.client_id, c.system_id, s.department_id, c.region_id, t.issued_at,
                                       t.expires_at, s.addresses::text[] AS addresses
                                FROM client_token t JOIN api_client c ON c.id = t.client
                                JOIN information_system s ON s.id = c.system_id
                                WHERE t.token_hash = :hash AND c.state = 'ACTIVE' AND s.retired_on IS NULL
                                """)
                        .param("hash", Secrets.sha256(token))
                        .query((row, _) -> tokenOf(row))
                        .optional());
    }

    private static Token tokenOf(ResultSet row) throws SQLException {
        ClientIdentity identity = new ClientIdentity(
                Columns.id(row, "id"),
                row.getString("client_id"),
                Columns.id(row, "system_id"),
                Columns.id(row, "department_id"),
                Columns.id(row, "region_id"));
        return new Token(
                identity,
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"),
                Columns.texts(row, "addresses").stream()
                        .map(IpAddressMatcher::new)
                        .toList());
    }

    /** Ends one token, on every node within two seconds. */
    public void revoke(String token) {
        database.write(Scope.everywhere(), () -> {
            withdrawn();
            return jdbc.sql("DELETE FROM client_token WHERE token_hash = :hash")
                    .param("hash", Secrets.sha256(token))
                    .update();
        });
    }

    /** Notes a token that was given out. */
    public void note(String token, UUID client, Instant issuedAt, Instant expiresAt) {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                WITH expired AS (DELETE FROM client_token WHERE client = :client AND expires_at < :issued)
                                INSERT INTO client_token (token_hash, client, issued_at, expires_at)
                                VALUES (:hash, :client, :issued, :expires)
                                """)
                        .param("hash", Secrets.sha256(token))
                        .param("client", client)
                        .param("issued", Columns.utc(issuedAt))
                        .param("expires", Columns.utc(expiresAt))
                        .update());
    }
}
