package org.gongshu.organization.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.AccountState;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.organization.Passwords;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.gongshu.organization.SignIns;
import org.gongshu.platform.Database;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks a login and its password and begins a session. */
@Component
public class SignIn {

    /** What is known of the account a login names. */
    record Known(
            UUID id,
            @Nullable UUID regionId,
            @Nullable UUID personId,
            @Nullable String passwordHash,
            AccountState state,
            boolean demo) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Seats seats;
    private final SignIns log;
    private final boolean production;

    SignIn(
            Database database,
            JdbcClient jdbc,
            Throttle throttle,
            Passwords passwords,
            Sessions sessions,
            Seats seats,
            SignIns log,
            Settings settings) {
        this.database = database;
        this.jdbc = jdbc;
        this.throttle = throttle;
        this.passwords = passwords;
        this.sessions = sessions;
        this.seats = seats;
        this.log = log;
        this.production = settings.mode() == Settings.Mode.RUN;
    }

    /** The token of a new session. Which of login, password or state was wrong is told to nobody. */
    public Outcome<String> signIn(String username, String password, String address, Instant now) {
        String login = username.strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.attempt(login, address, now);
        Optional<Known> known = find(login);
        if (!wait.isZero()) {
            return refuse(known, address, now, SignIns.Result.BLOCKED, blocked(wait));
        }
        boolean matches =
                passwords.matches(password, known.map(Known::passwordHash).orElse(null));
        if (!matches || !isUsable(known.orElseThrow())) {
            return refuse(known, address, now, SignIns.Result.FAILED, Refusal.of(OrganizationProblem.SIGN_IN_FAILED));
        }
        throttle.succeeded(login, address);
        return open(known.orElseThrow(), address, now);
    }

    private Outcome<String> open(Known account, String address, Instant now) {
        List<Seat> mine = account.regionId() == null || account.personId() == null
                ? List.of()
                : seats.listSeats(account.regionId(), account.personId(), LegalTime.dayOf(now));
        if (mine.isEmpty() && account.personId() != null && account.state() == AccountState.ACTIVE) {
            return refuse(
                    Optional.of(account), address, now, SignIns.Result.FAILED, Refusal.of(OrganizationProblem.NO_POST));
        }
        log.note(account.regionId(), account.id(), address, SignIns.Result.SUCCEEDED, now);
        return Outcome.done(sessions.open(account.id(), mine.isEmpty() ? null : mine.getFirst(), address, now));
    }

    private boolean isUsable(Known account) {
        return account.state() != AccountState.SUSPENDED && !(production && account.demo());
    }

    private Outcome<String> refuse(
            Optional<Known> known, String address, Instant now, SignIns.Result result, Refusal refusal) {
        log.note(known.map(Known::regionId).orElse(null), known.map(Known::id).orElse(null), address, result, now);
        return Outcome.refused(refusal);
    }

    private static Refusal blocked(Duration wait) {
        ProblemCode code = OrganizationProblem.SIGN_IN_BLOCKED;
        return Refusal.of(code, Map.of("seconds", wait.plusMillis(999).toSeconds()));
    }

    private Optional<Known> find(String login) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT id, region_id, person_id, password_hash, state, demo FROM account
                                WHERE login = :login
                                """).param("login", login).query(Known.class).optional());
    }
}
