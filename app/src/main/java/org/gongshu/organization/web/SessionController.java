package org.gongshu.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Access;
import org.gongshu.organization.Accounts;
import org.gongshu.organization.Actor;
import org.gongshu.organization.OrganizationProblem;
import org.gongshu.organization.Seat;
import org.gongshu.organization.Seats;
import org.gongshu.organization.SignIns;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.organization.signin.SignIn;
import org.gongshu.organization.web.access.SessionCookie;
import org.gongshu.platform.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who one is. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(String username, String password) {}

    /** The seat to act from: a post, and the {@code deputy} entry where it is another person's. */
    record Choice(UUID post, @Nullable UUID deputy) {}

    record PasswordChange(String current, String replacement) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Seats seats;
    private final Accounts accounts;
    private final WhoAmI whoAmI;
    private final SignIns log;
    private final Answers answers;
    private final Clock clock;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            Seats seats,
            Accounts accounts,
            WhoAmI whoAmI,
            SignIns log,
            Answers answers,
            Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.seats = seats;
        this.accounts = accounts;
        this.whoAmI = whoAmI;
        this.log = log;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping
    @Access(anyone = true)
    ResponseEntity<?> signIn(@RequestBody Credentials credentials, HttpServletRequest request) {
        Instant now = clock.instant();
        Outcome<String> outcome =
                signIn.signIn(credentials.username(), credentials.password(), request.getRemoteAddr(), now);
        return answers.answer(outcome, token -> {
            SessionCookie.tokenIn(request).ifPresent(sessions::end);
            return ResponseEntity.noContent()
                    .header(HttpHeaders.SET_COOKIE, cookie.of(token))
                    .build();
        });
    }

    @GetMapping
    @Access(signedIn = true)
    WhoAmI.Me whoAmI(Actor actor) {
        return whoAmI.tell(actor, LegalTime.dayOf(clock.instant()));
    }

    @PutMapping("/post")
    @Access(officials = true)
    ResponseEntity<?> choosePost(Actor.Official official, @RequestBody Choice choice, HttpServletRequest request) {
        List<Seat> mine = seats.listSeats(official.region(), official.person(), LegalTime.dayOf(clock.instant()));
        Optional<Seat> chosen = mine.stream()
                .filter(seat -> seat.post().equals(choice.post()) && Objects.equals(seat.deputy(), choice.deputy()))
                .findFirst();
        chosen.ifPresent(seat -> SessionCookie.tokenIn(request).ifPresent(token -> sessions.choose(token, seat)));
        return answers.noContent(
                chosen.map(Outcome::done).orElseGet(() -> Outcome.refused(OrganizationProblem.POST_NOT_HELD)));
    }

    /** A new password ends every session, this one too. */
    @PutMapping("/password")
    @Access(signedIn = true)
    ResponseEntity<?> changePassword(Actor actor, @RequestBody PasswordChange change) {
        return answers.answer(
                accounts.changePassword(actor.account(), change.current(), change.replacement()),
                _ -> ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, cookie.forgotten())
                        .build());
    }

    @DeleteMapping
    @Access(signedIn = true)
    ResponseEntity<?> signOut(Actor actor, HttpServletRequest request) {
        SessionCookie.tokenIn(request).ifPresent(sessions::end);
        UUID region = actor instanceof Actor.Official official ? official.region() : null;
        log.note(region, actor.account(), request.getRemoteAddr(), SignIns.Result.SIGNED_OUT, clock.instant());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.forgotten())
                .build();
    }
}
