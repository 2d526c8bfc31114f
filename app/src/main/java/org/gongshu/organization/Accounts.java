package org.gongshu.organization;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts by which people of departments and of society sign in. */
@Service
public class Accounts {

    /** An account with its first password, which is told once and must be replaced by its owner. */
    public record WithPassword(Account account, String password) {}

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int FIRST_PASSWORD_BYTES = 12;

    private static final RowMapper<Account> ACCOUNT = (row, _) -> new Account(
            Columns.id(row, "id"),
            Columns.idOrNull(row, "region_id"),
            Columns.idOrNull(row, "person_id"),
            Columns.idOrNull(row, "applicant_id"),
            row.getString("login"),
            AccountState.valueOf(row.getString("state")),
            Columns.instant(row, "created_at"),
            row.getInt("version"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Passwords passwords;
    private final Lists lists;

    Accounts(Database database, JdbcClient jdbc, Deeds deeds, Passwords passwords, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.passwords = passwords;
        this.lists = lists;
    }

    public Optional<Account> findAccount(Scope scope, UUID id) {
        return database.read(scope, () -> find(id));
    }

    /** The region's accounts by login. */
    public Outcome<Page<Account>> list(Scope scope, @Nullable String text, Paging paging) {
        String pattern = Columns.containing(text);
        return database.read(
                scope,
                () -> lists.page(
                        "accounts " + pattern,
                        paging,
                        (position, limit) -> jdbc.sql("""
                                        SELECT * FROM account WHERE region_id IS NOT NULL AND login LIKE :pattern
                                        AND (:id::uuid IS NULL OR (login, id) > (:text, :id::uuid))
                                        ORDER BY login, id LIMIT :limit
                                        """)
                                .param("pattern", pattern)
                                .param("id", position.id())
                                .param("text", position.text())
                                .param("limit", limit)
                                .query(ACCOUNT)
                                .list(),
                        last -> new Lists.Position(last.login(), last.id()),
                        () -> jdbc.sql(
                                        "SELECT count(*) FROM account WHERE region_id IS NOT NULL AND login LIKE :pattern")
                                .param("pattern", pattern)
                                .query(Long.class)
                                .single()));
    }

    /** Gives a person an account that waits for its owner to replace the first password. */
    public Outcome<WithPassword> open(Actor.Official by, UUID person, String login, Instant at) {
        String password = Secrets.newSecret(FIRST_PASSWORD_BYTES);
        return database.write(by.scope(), () -> {
            if (jdbc.sql("SELECT 1 FROM person WHERE id = :id")
                    .param("id", person)
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                return Outcome.refused(
                        Refusal.of(OrganizationProblem.PERSON_UNKNOWN).at("person"));
            }
            return insert(
                            new Account(Ids.next(), by.region(), person, null, login, AccountState.PENDING, at, 1),
                            password)
                    .map(deeds.noted(by, OrganizationAction.ACCOUNT_OPENED, "account", Account::id))
                    .map(account -> new WithPassword(account, password));
        });
    }

    /** Gives a person an active account with a password that they chose themselves: the first run and the demo. */
    public Outcome<Account> openActive(Actor.Official by, UUID person, String login, String password, Instant at) {
        return database.write(
                by.scope(),
                () -> openChosen(
                                new Account(Ids.next(), by.region(), person, null, login, AccountState.ACTIVE, at, 1),
                                password)
                        .map(deeds.noted(by, OrganizationAction.ACCOUNT_OPENED, "account", Account::id)));
    }

    /** Opens an account with a password that its owner chose. The caller has checked who they are. */
    Outcome<Account> openChosen(Account draft, String password) {
        Optional<Refusal> weak = passwords.wrongWith(draft.login(), password);
        return weak.isPresent() ? Outcome.refused(weak.get()) : insert(draft, password);
    }

    /** Takes an account out of use at once, with every session it has, or back into use. */
    public Outcome<Account> setSuspended(Actor.Official by, UUID id, int version, boolean suspended) {
        return database.write(by.scope(), () -> {
            Optional<Account> changed = jdbc.sql("""
                            UPDATE account SET version = version + 1, state = CASE WHEN :suspended THEN 'SUSPENDED'
                                WHEN state = 'SUSPENDED' THEN 'ACTIVE' ELSE state END
                            WHERE id = :id AND version = :version AND region_id IS NOT NULL RETURNING *
                            """)
                    .param("suspended", suspended)
                    .param("id", id)
                    .param("version", version)
                    .query(ACCOUNT)
                    .optional();
            endSessions(id);
            return changed.map(Outcome::done)
                    .orElseGet(() -> this.<Account>goneOrChanged(id))
                    .map(deeds.noted(
                            by,
                            suspended ? OrganizationAction.ACCOUNT_SUSPENDED : OrganizationAction.ACCOUNT_RESUMED,
                            "account",
                            Account::id));
        });
    }

    /** Replaces a forgotten password by a first one and ends all sessions. */
    public Outcome<WithPassword> reset(Actor.Official by, UUID id, int version) {
        String password = Secrets.newSecret(FIRST_PASSWORD_BYTES);
        return database.write(by.scope(), () -> {
            Optional<Account> changed = jdbc.sql("""
                            UPDATE account SET password_hash = :hash, state = 'PENDING', version = version + 1
                            WHERE id = :id AND version = :version AND region_id IS NOT NULL RETURNING *
                            """)
                    .param("hash", passwords.hash(password))
                    .param("id", id)
                    .param("version", version)
                    .query(ACCOUNT)
                    .optional();
            endSessions(id);
            return changed.map(Outcome::done)
                    .orElseGet(() -> goneOrChanged(id))
                    .map(deeds.noted(by, OrganizationAction.PASSWORD_RESET, "account", Account::id))
                    .map(account -> new WithPassword(account, password));
        });
    }

    /** Lets the owner replace their password; a waiting account becomes active, all sessions end. */
    public Outcome<Account> changePassword(UUID id, String current, String replacement) {
        return database.write(Scope.everywhere(), () -> {
            Account account = find(id).orElseThrow();
            String hash = jdbc.sql("SELECT password_hash FROM account WHERE id = :id FOR UPDATE")
                    .param("id", id)
                    .query(String.class)
                    .single();
            if (!passwords.matches(current, hash)) {
                return Outcome.refused(
                        Refusal.of(OrganizationProblem.WRONG_PASSWORD).at("current"));
            }
            Optional<Refusal> weak = passwords.wrongWith(account.login(), replacement);
            return weak.isPresent() ? Outcome.refused(weak.get()) : Outcome.done(replace(id, replacement));
        });
    }

    private Account replace(UUID id, String password) {
        endSessions(id);
        return jdbc.sql("""
                        UPDATE account SET password_hash = :hash, version = version + 1,
                            state = CASE WHEN state = 'PENDING' THEN 'ACTIVE' ELSE state END
                        WHERE id = :id RETURNING *
                        """)
                .param("hash", passwords.hash(password))
                .param("id", id)
                .query(ACCOUNT)
                .single();
    }

    private Outcome<Account> insert(Account draft, String password) {
        if (!LOGIN.matcher(draft.login()).matches()) {
            return Outcome.refused(Refusal.of(OrganizationProblem.LOGIN_INVALID).at("login"));
        }
        return jdbc.sql("""
                        INSERT INTO account
                            (id, region_id, person_id, applicant_id, login, password_hash, state, demo, created_at)
                        VALUES (:id, :region, :person, :applicant, :login, :hash, :state, :demo, :at)
                        ON CONFLICT DO NOTHING RETURNING *
                        """)
                .param("id", draft.id())
                .param("region", draft.region())
                .param("person", draft.person())
                .param("applicant", draft.applicant())
                .param("login", draft.login())
                .param("hash", passwords.hash(password))
                .param("state", draft.state().name())
                .param("demo", passwords.isOfTheDemo(password))
                .param("at", Columns.utc(draft.createdAt()))
                .query(ACCOUNT)
                .optional()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(taken(draft)));
    }

    private Refusal taken(Account draft) {
        boolean hasOne = draft.person() != null
                && jdbc.sql("SELECT 1 FROM account WHERE person_id = :person")
                        .param("person", draft.person())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        return hasOne
                ? Refusal.of(OrganizationProblem.PERSON_HAS_ACCOUNT).at("person")
                : Refusal.of(OrganizationProblem.LOGIN_TAKEN).at("login");
    }

    private Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT * FROM account WHERE id = :id")
                .param("id", id)
                .query(ACCOUNT)
                .optional();
    }

    private void endSessions(UUID account) {
        jdbc.sql("DELETE FROM session WHERE account_id = :id")
                .param("id", account)
                .update();
    }

    private <T> Outcome<T> goneOrChanged(UUID id) {
        boolean isOfRegion =
                find(id).filter(account -> account.region() != null).isPresent();
        return Outcome.refused(isOfRegion ? PlatformProblem.VERSION_CHANGED : PlatformProblem.NOT_FOUND);
    }
}
