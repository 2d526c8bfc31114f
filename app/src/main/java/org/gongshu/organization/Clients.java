package org.gongshu.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The API clients of information systems and their secrets. */
@Service
public class Clients {

    /** How long a secret may be used before it has to be rotated. */
    public static final Duration SECRET_LIFE = Duration.ofDays(365);

    /** A client that may ask for tokens, with the hash of its secret. */
    public record Usable(UUID id, String clientId, String name, String secretHash, Instant secretUntil) {}

    private static final int CLIENT_ID_BYTES = 12;

    private static final RowMapper<ApiClient> CLIENT = (row, _) -> new ApiClient(
            Columns.id(row, "id"),
            Columns.id(row, "region_id"),
            Columns.id(row, "system_id"),
            row.getString("client_id"),
            row.getString("name"),
            Columns.instant(row, "secret_until"),
            ApiClient.State.valueOf(row.getString("state")),
            Columns.instant(row, "created_at"),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final ClientTokens tokens;

    Clients(Database database, JdbcClient jdbc, Deeds deeds, ClientTokens tokens) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.tokens = tokens;
    }

    /** The clients of a system, oldest first. */
    public List<ApiClient> listClients(Scope scope, UUID system) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM api_client WHERE system_id = :system ORDER BY created_at, id")
                        .param("system", system)
                        .query(CLIENT)
                        .list());
    }

    public Optional<ApiClient> findClient(Scope scope, UUID id) {
        return database.read(
                scope,
                () -> jdbc.sql("SELECT * FROM api_client WHERE id = :id")
                        .param("id", id)
                        .query(CLIENT)
                        .optional());
    }

    /** Gives a system of the actor's department a client; its secret is told here and never again. */
    public Outcome<ApiClient.WithSecret> create(Actor.Official by, UUID system, String name, Instant at) {
        Optional<Refusal> blank = Checks.notBlank("name", name);
        if (blank.isPresent()) {
            return Outcome.refused(blank.get());
        }
        String secret = Secrets.newSecret();
        return database.write(
                by.scope(),
                () -> jdbc.sql("""
                                INSERT INTO api_client
                                    (id, region_id, system_id, client_id, name, secret_hash, secret_until, state, created_at)
                                SELECT :id, region_id, id, :clientId, :name, :hash, :until, 'ACTIVE', :at
                                FROM information_system
                                WHERE id = :system AND department_id = :department AND retired_on IS NULL RETURNING *
                                """)
                        .param("id", Ids.next())
                        .param("system", system)
                        .param("department", by.department())
                        .param("clientId", "gs-" + Secrets.newSecret(CLIENT_ID_BYTES))
                        .param("name", name.strip())
                        .param("hash", hashOf(secret))
                        .param("until", Columns.utc(at.plus(SECRET_LIFE)))
                        .param("at", Columns.utc(at))
                        .query(CLIENT)
                        .optional()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                isOurs(by, system) ? OrganizationProblem.SYSTEM_RETIRED : PlatformProblem.NOT_FOUND))
                        .map(noted(by, OrganizationAction.CLIENT_CREATED))
                        .map(client -> new ApiClient.WithSecret(client, secret)));
    }

    private boolean isOurs(Actor.Official by, UUID system) {
        return jdbc.sql("SELECT count(*) FROM information_system WHERE id = :id AND department_id = :department")
                        .param("id", system)
                        .param("department", by.department())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Replaces the secret; the old one and every token made with it end at once. */
    public Outcome<ApiClient.WithSecret> rotate(Actor.Official by, UUID id, int version, Instant at) {
        String secret = Secrets.newSecret();
        return database.write(by.scope(), () -> {
            endTokens(id);
            return jdbc.sql("""
                            UPDATE api_client c SET secret_hash = :hash, secret_until = :until, version = c.version + 1
                            FROM information_system s
                            WHERE c.id = :id AND c.version = :version AND s.id = c.system_id
                              AND s.department_id = :department RETURNING c.*
                            """)
                    .param("hash", hashOf(secret))
                    .param("until", Columns.utc(at.plus(SECRET_LIFE)))
                    .param("id", id)
                    .param("version", version)
                    .param("department", by.department())
                    .query(CLIENT)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(by, id))
                    .map(noted(by, OrganizationAction.SECRET_ROTATED))
                    .map(client -> new ApiClient.WithSecret(client, secret));
        });
    }

    /**
     * Takes a client out of use, with every token it has, or back into use. The owner does this for its own clients and
     * a security officer for any of the region.
     */
    public Outcome<ApiClient> setSuspended(Actor.Official by, UUID id, int version, boolean suspended) {
        return database.write(by.scope(), () -> {
            endTokens(id);
            return jdbc.sql("""
                            UPDATE api_client c SET state = :state, version = c.version + 1 FROM information_system s
                            WHERE c.id = :id AND c.version = :version AND s.id = c.system_id
                              AND (:any OR s.department_id = :department) RETURNING c.*
                            """)
                    .param("state", suspended ? "SUSPENDED" : "ACTIVE")
                    .param("id", id)
                    .param("version", version)
                    .param("any", by.has(Role.SECURITY_OFFICER))
                    .param("department", by.department())
                    .query(CLIENT)
                    .optional()
                    .map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(by, id))
                    .map(noted(
                            by, suspended ? OrganizationAction.CLIENT_SUSPENDED : OrganizationAction.CLIENT_RESUMED));
        });
    }

    /** The client that may ask for tokens under this public name or id. */
    public Optional<Usable> findUsable(String clientIdOrId, Instant now) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT c.id, c.client_id, c.name, c.secret_hash, c.secret_until FROM api_client c
                                JOIN information_system s ON s.id = c.system_id
                                WHERE (c.client_id = :name OR c.id::text = :name) AND c.state = 'ACTIVE'
                                  AND s.retired_on IS NULL AND c.secret_until > :now
                                """)
                        .param("name", clientIdOrId)
                        .param("now", Columns.utc(now))
                        .query((row, _) -> new Usable(
                                Columns.id(row, "id"),
                                row.getString("client_id"),
                                row.getString("name"),
                                row.getString("secret_hash"),
                                Columns.instant(row, "secret_until")))
                        .optional());
    }

    /** The hash under which a secret is kept. */
    public static String hashOf(String secret) {
        return HexFormat.of().formatHex(Secrets.sha256(secret));
    }

    private void endTokens(UUID client) {
        tokens.withdrawn();
        jdbc.sql("DELETE FROM client_token WHERE client = :client")
                .param("client", client)
                .update();
    }

    private Function<ApiClient, ApiClient> noted(Actor.Official by, OrganizationAction action) {
        return deeds.noted(
                by,
                action,
                "api-client",
                ApiClient::id,
                client -> Map.of(
                        "system", client.system().toString(),
                        "clientId", client.clientId(),
                        "version", client.version()));
    }

    private Outcome<ApiClient> goneOrChanged(Actor.Official by, UUID id) {
        boolean isOurs = jdbc.sql("""
                        SELECT 1 FROM api_client c JOIN information_system s ON s.id = c.system_id
                        WHERE c.id = :id AND (:any OR s.department_id = :department)
                        """)
                .param("id", id)
                .param("any", by.has(Role.SECURITY_OFFICER))
                .param("department", by.department())
                .query(Integer.class)
                .optional()
                .isPresent();
        return Outcome.refused(isOurs ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND);
    }
}
