package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.gongshu.Browser;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.web.access.SessionCookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class PersonSignsInIT {

    private static final String CHOSEN = "correct horse battery";

    @Autowired
    private Towns towns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private String login;
    private String firstPassword;

    @BeforeEach
    void somebodyGetsAnAccount() {
        Towns.Town town = towns.found();
        Person person = town.person("乙");
        town.appoint(town.post(town.department("测试局"), "数据专员", Role.STEWARD), person);
        login = "steward-" + town.region.code();
        var opened = done(accounts.open(town.founder(), person.id(), login, clock.instant()));
        firstPassword = opened.password();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theFirstPasswordLetsTheOwnerDoNothingButReplaceIt() {
        Browser browser = Browser.at(port);
        assertThat(signIn(browser, login, firstPassword).statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/session").body()).contains("NEWCOMER").contains("\"roles\":[]");
        replacePassword(browser);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        signIn(browser, login, CHOSEN);
        assertThat(browser.get("/api/session").body())
                .contains("OFFICIAL")
                .contains("STEWARD")
                .contains("数据专员");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScripts() {
        HttpResponse<String> response = signIn(Browser.at(port), login, firstPassword);
        String cookie = response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(SessionCookie.NAME))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void signingInAgainEndsTheEarlierSession() {
        Browser browser = Browser.at(port);
        signIn(browser, login, firstPassword);
        String earlier = String.valueOf(browser.cookie(SessionCookie.NAME));
        signIn(browser, login, firstPassword);
        assertThat(browser.cookie(SessionCookie.NAME)).isNotEqualTo(earlier);
        Browser thief = Browser.at(port).withCookie(SessionCookie.NAME, earlier);
        assertThat(thief.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void afterSigningOutTheTokenIsWorthNothing() {
        Browser browser = Browser.at(port);
        signIn(browser, login, firstPassword);
        String token = String.valueOf(browser.cookie(SessionCookie.NAME));
        assertThat(browser.delete("/api/session").statusCode()).isEqualTo(204);
        Browser thief = Browser.at(port).withCookie(SessionCookie.NAME, token);
        assertThat(thief.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aForgedRequestIsRefused() {
        Browser browser = Browser.at(port);
        HttpResponse<String> forged = browser.forge("POST", "/api/session", credentials(login, firstPassword));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("organization.csrf-token");
    }

    @Test
    void aBearerRequestIgnoresTheCookie() {
        Browser browser = Browser.at(port);
        signIn(browser, login, firstPassword);
        HttpResponse<String> response =
                browser.with("Authorization", "Bearer nobody").get("/api/session");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
    }

    @Test
    void unknownLoginsAndWrongPasswordsGetTheSameAnswer() {
        String unknown = signIn(Browser.at(port), "nobody-" + login, "wrong").body();
        String wrong = signIn(Browser.at(port), login, "wrong").body();
        assertThat(unknown).isEqualTo(wrong).contains("organization.sign-in-failed");
    }

    @Test
    void guessingIsBlockedForLongerAndLonger() {
        for (String name : List.of(login, "ghost-" + login)) {
            Browser guesser = Browser.at(port);
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(guesser, name, "wrong").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> blocked = signIn(guesser, name, firstPassword);
            assertThat(blocked.statusCode()).isEqualTo(429);
            assertThat(blocked.body()).contains("organization.sign-in-blocked");
        }
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(31)));
        assertThat(signIn(Browser.at(port), login, "wrong").statusCode()).isEqualTo(401);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(31)));
        assertThat(signIn(Browser.at(port), login, firstPassword).statusCode()).isEqualTo(429);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(31)));
        assertThat(signIn(Browser.at(port), login, firstPassword).statusCode()).isEqualTo(204);
    }

    @Test
    void aWeakPasswordIsNotAccepted() {
        Browser browser = Browser.at(port);
        signIn(browser, login, firstPassword);
        String body = "{\"current\":\"%s\",\"replacement\":\"%s\"}";
        for (String weak : List.of("short", "aaaaaaaaaaaaaaa", login + "1")) {
            HttpResponse<String> response = browser.put("/api/session/password", body.formatted(firstPassword, weak));
            assertThat(response.body()).contains("organization.weak-password");
        }
    }

    @Test
    void everyAnswerForbidsInlineScriptAndFraming() {
        HttpResponse<String> response = Browser.at(port).get("/api/session");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private void replacePassword(Browser browser) {
        String body = "{\"current\":\"%s\",\"replacement\":\"%s\"}".formatted(firstPassword, CHOSEN);
        assertThat(browser.put("/api/session/password", body).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> signIn(Browser browser, String username, String password) {
        return browser.post("/api/session", credentials(username, password));
    }

    private static String credentials(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }
}
