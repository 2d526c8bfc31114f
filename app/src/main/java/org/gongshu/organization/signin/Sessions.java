package org.gongshu.organization.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.AccountState;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.gongshu.organization.Secrets;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions of people: an opaque token in a cookie, kept by its hash, over after {@link #IDLE} without a request or
 * {@link #LONGEST} in all. What the account may do is read anew for each request, so that a suspension, an ended holding
 * or a deputy's last day holds at once.
 */
@Component
public class Sessions {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Use is noted at most this often: a session may end so much before its idle time is quite over. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);

    /** A session that is in force, with the account behind it. */
    record Session(
            byte[] tokenHash,
            UUID account,
            AccountState state,
            @Nullable UUID region,
            @Nullable UUID person,
            @Nullable UUID applicant,
            @Nullable UUID post,
            @Nullable UUID deputy,
            Instant createdAt,
            Instant seenAt) {

        boolean isOver(Instant now) {
            return !now.isBefore(createdAt.plus(LONGEST)) || !now.isBefore(seenAt.plus(IDLE));
        }
    }

    private final Database database;
    private final JdbcClient jdbc;
    private final Seats seats;
    private final Regions regions;

    Sessions(Database database, JdbcClient jdbc, Seats seats, Regions regions) {
        this.database = database;
        this.jdbc = jdbc;
        this.seats = seats;
        this.regions = regions;
    }

    /** Begins a session and returns its token. */
    public String open(UUID account, @Nullable Seat seat, String address, Instant now) {
        String token = Secrets.newSecret();
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                INSERT INTO session (token_hash, account_id, post_id, deputy_id, address, created_at, seen_at)
                                VALUES (:hash, :account, :post, :deputy, :address, :now, :now)
                                """)
                        .param("hash", Secrets.sha256(token))
                        .param("account", account)
                        .param("post", seat == null ? null : seat.post())
                        .param("deputy", seat == null ? null : seat.deputy())
                        .param("address", address)
                        .param("now", utc(now))
                        .update());
        return token;
    }

    /** The actor behind a token, where its session is in force; notes that it was used. */
    public Optional<Actor> resume(String token, Instant now) {
        Optional<Session> found = find(Secrets.sha256(token)).filter(session -> !session.isOver(now));
        Optional<Actor> actor = found.flatMap(session -> actorOf(session, LegalTime.dayOf(now)));
        if (actor.isPresent() && found.orElseThrow().seenAt().plus(NOTED_EVERY).isBefore(now)) {
            note(found.orElseThrow().tokenHash(), now);
        }
        return actor;
    }

    /** Lets the session act from another seat. */
    public void choose(String token, Seat seat) {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("UPDATE session SET post_id = :post, deputy_id = :deputy WHERE token_hash = :hash")
                        .param("post", seat.post())
                        .param("deputy", seat.deputy())
                        .param("hash", Secrets.sha256(token))
                        .update());
    }

    /** Ends a session. */
    public void end(String token) {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("DELETE FROM session WHERE token_hash = :hash")
                        .param("hash", Secrets.sha256(token))
                        .update());
    }

    private Optional<Actor> actorOf(Session session, LocalDate today) {
        if (session.state() == AccountState.SUSPENDED) {
            return Optional.empty();
        }
        if (session.state() == AccountState.PENDING) {
            return Optional.of(new Actor.Newcomer(session.account()));
        }
        if (session.applicant() != null) {
            return Optional.of(new Actor.Applicant(session.account(), session.applicant(), regions.allIds()));
        }
        return officialOf(session, today);
    }

    private Optional<Actor> officialOf(Session session, LocalDate today) {
        UUID region = session.region();
        UUID person = session.person();
        if (region == null || person == null) {
            return Optional.empty();
        }
        return seats.listSeats(region, person, today).stream()
                .filter(seat -> seat.post().equals(session.post()) && Objects.equals(seat.deputy(), session.deputy()))
                .findFirst()
                .map(seat -> new Actor.Official(
                        session.account(),
                        person,
                        seat.post(),
                        seat.department(),
                        seat.region(),
                        seat.roles(),
                        seat.absent(),
                        seat.kinds()));
    }

    private Optional<Session> find(byte[] hash) {
        return database.read(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                SELECT s.token_hash, s.post_id, s.deputy_id, s.created_at, s.seen_at, a.id AS account_id,
                                       a.state, a.region_id, a.person_id, a.applicant_id
                                FROM session s JOIN account a ON a.id = s.account_id
                                WHERE s.token_hash = :hash
                                """)
                        .param("hash", hash)
                        .query((row, _) -> sessionOf(row))
                        .optional());
    }

    private static Session sessionOf(ResultSet row) throws SQLException {
        return new Session(
                row.getBytes("token_hash"),
                row.getObject("account_id", UUID.class),
                AccountState.valueOf(row.getString("state")),
                row.getObject("region_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("deputy_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private void note(byte[] hash, Instant now) {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("UPDATE session SET seen_at = :now WHERE token_hash = :hash")
                        .param("now", utc(now))
                        .param("hash", hash)
                        .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
