package org.gongshu.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Account;
import org.gongshu.organization.Accounts;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Deputy;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.People;
import org.gongshu.organization.Post;
import org.gongshu.organization.Role;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SessionsIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Seats seats;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Towns.Town town;
    private Towns.Someone steward;
    private Instant start;

    @BeforeEach
    void aStewardSignsIn() {
        town = towns.found();
        steward = town.someone(town.department("测试局"), Role.STEWARD);
        start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aSessionEndsExactlyWhenItsIdleTimeIsOver() {
        String token = steward.session(start);
        assertThat(sessions.resume(token, start.plus(Sessions.IDLE))).isEmpty();
        assertThat(sessions.resume(token, start.plus(Sessions.IDLE).minusMillis(1)))
                .isPresent();
    }

    @Test
    void useProlongsASessionButNotBeyondTwelveHours() {
        String token = steward.session(start);
        Instant now = start;
        while (now.plusSeconds(1500).isBefore(start.plus(Sessions.LONGEST))) {
            now = now.plusSeconds(1500);
            assertThat(sessions.resume(token, now)).isPresent();
        }
        assertThat(sessions.resume(token, start.plus(Sessions.LONGEST).minusMillis(1)))
                .isPresent();
        assertThat(sessions.resume(token, start.plus(Sessions.LONGEST))).isEmpty();
    }

    @Test
    void suspendingAnAccountEndsItsSessionsAtOnce() {
        String token = steward.session(start);
        Account account = accounts.findAccount(town.scope(), steward.account).orElseThrow();
        done(accounts.setSuspended(town.founder(), account.id(), account.version(), true));
        assertThat(sessions.resume(token, start)).isEmpty();
    }

    @Test
    void anUnknownTokenIsNobody() {
        assertThat(sessions.resume("x".repeat(43), start)).isEmpty();
    }

    @Test
    void whoNoLongerHoldsThePostNoLongerActsFromIt() {
        String token = steward.session(start);
        var holding =
                holdings.listHoldings(town.scope(), null, steward.person.id()).getFirst();
        LocalDate today = LegalTime.dayOf(start);
        done(holdings.end(town.founder(), holding.id(), holding.version(), today.minusDays(1)));
        assertThat(sessions.resume(token, start)).isEmpty();
    }

    @Test
    void whoHasLeftActsNoMore() {
        String token = steward.session(start);
        var person = steward.person;
        LocalDate today = LegalTime.dayOf(start);
        done(people.change(
                town.founder(),
                person.id(),
                person.version(),
                new People.Draft(person.name(), person.staffNumber(), null, null, today.minusDays(1))));
        assertThat(sessions.resume(token, start)).isEmpty();
        assertThat(seats.listSeats(town.id(), person.id(), today)).isEmpty();
    }

    @Test
    void aDeputyActsForTheAbsentWithinTheDatesOnly() {
        LocalDate today = LegalTime.dayOf(start);
        Post headPost = town.post(town.department("另一局"), "负责人", Role.HEAD);
        var head = town.person("甲");
        town.appoint(headPost, head);
        Deputy deputy = done(holdings.depute(
                town.founder(),
                new Holdings.DeputyDraft(headPost.id(), head.id(), steward.person.id(), Set.of(), "出差", today, today)));
        Seat seat = seats.listSeats(town.id(), steward.person.id(), today).getLast();
        assertThat(seat.deputy()).isEqualTo(deputy.id());

        String token = sessions.open(steward.account, seat, "127.0.0.1", start);
        Instant lastMoment = LegalTime.endOf(today).minusMillis(1);
        Optional<Actor> acting = sessions.resume(token, earlier(lastMoment, start));
        assertThat(acting).containsInstanceOf(Actor.Official.class);
        Actor.Official official = (Actor.Official) acting.orElseThrow();
        assertThat(official.deputyFor()).isEqualTo(head.id());
        assertThat(official.roles()).containsExactly(Role.HEAD);

        Instant midnight = LegalTime.endOf(today);
        String late = sessions.open(steward.account, seat, "127.0.0.1", midnight.minus(Duration.ofMinutes(1)));
        assertThat(sessions.resume(late, midnight.minusMillis(1))).isPresent();
        assertThat(sessions.resume(late, midnight)).isEmpty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
