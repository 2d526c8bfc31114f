package org.gongshu.platform;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Idempotency keys. The first change that a keyed request makes writes its key in the same transaction, so that a
 * repeated request, or the same one at the same time, can never take effect twice.
 */
@Component
public class RequestKeys {

    /** A request that carries a key: who sends it, the key, and the digest of method, path and body. */
    public static final class Claim {
        private final String owner;
        private final String key;
        private final byte[] bodyDigest;
        private boolean written;

        public Claim(String owner, String key, byte[] bodyDigest) {
            this.owner = owner;
            this.key = key;
            this.bodyDigest = bodyDigest.clone();
        }

        /** Whether the earlier request was this one. */
        public boolean asksTheSame(Earlier earlier) {
            return MessageDigest.isEqual(bodyDigest, earlier.bodyDigest());
        }

        /** Whether a change was committed under the key. */
        public boolean isWritten() {
            return written;
        }
    }

    /** What is known of a key that was used before; {@code status} is null while its answer has not been kept. */
    public record Earlier(
            byte[] bodyDigest,
            @Nullable Integer status,
            @Nullable String headers,
            byte @Nullable [] body) {}

    /** Another request with the same key got there first. */
    public static final class KeyTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyTakenException() {
            super("the idempotency key is in use");
        }
    }

    /** Attribute of a request whose answer holds a secret shown once: it takes effect once, but is not kept to be repeated. */
    public static final String SECRET_ANSWER = "gongshu.secret-answer";

    static final ScopedValue<Claim> CURRENT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Binds the claim to the work of one request. */
    public <X extends Throwable> void during(Claim claim, ScopedValue.CallableOp<@Nullable Void, X> work) throws X {
        ScopedValue.where(CURRENT, claim).call(work);
    }

    /** What an earlier request with the same key left. */
    public Optional<Earlier> findEarlier(Claim claim) {
        return jdbc.sql("""
                        SELECT body_digest, status, headers::text AS headers, body
                        FROM request_key WHERE owner = :owner AND key = :key
                        """)
                .param("owner", claim.owner)
                .param("key", claim.key)
                .query(Earlier.class)
                .optional();
    }

    /** Keeps the answer for repetitions of the request. */
    public void keepAnswer(Claim claim, int status, String headers, byte[] body) {
        jdbc.sql("""
                        UPDATE request_key SET status = :status, headers = :headers::jsonb, body = :body
                        WHERE owner = :owner AND key = :key
                        """)
                .param("status", status)
                .param("headers", headers)
                .param("body", body)
                .param("owner", claim.owner)
                .param("key", claim.key)
                .update();
    }

    /** Writes the current request's key into the current transaction, once. */
    void claim() {
        if (!CURRENT.isBound() || CURRENT.get().written) {
            return;
        }
        Claim claim = CURRENT.get();
        int rows = jdbc.sql("""
                        INSERT INTO request_key (owner, key, body_digest, claimed_at)
                        VALUES (:owner, :key, :digest, :at) ON CONFLICT DO NOTHING
                        """)
                .param("owner", claim.owner)
                .param("key", claim.key)
                .param("digest", claim.bodyDigest)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (rows == 0) {
            throw new KeyTakenException();
        }
        claim.written = true;
        forgetOnRollback(claim);
    }

    private static void forgetOnRollback(Claim claim) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                claim.written = status == STATUS_COMMITTED;
            }
        });
    }
}
