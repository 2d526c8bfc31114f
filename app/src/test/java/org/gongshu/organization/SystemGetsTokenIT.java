package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.gongshu.Browser;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class SystemGetsTokenIT {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(2);

    @Autowired
    private Towns towns;

    @Autowired
    private Systems systems;

    @Autowired
    private Clients clients;

    @Autowired
    private ClientTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Towns.Someone steward;
    private Towns.Town town;
    private InformationSystem system;
    private ApiClient.WithSecret client;

    @BeforeEach
    void aSystemHasAClient() {
        town = towns.found();
        steward = town.someone(town.department("测试局"), Role.STEWARD);
        system = done(systems.register(steward.actor(), draft(List.of())));
        client = done(clients.create(steward.actor(), system.id(), "生产", clock.instant()));
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theSecretBuysAnOpaqueTokenForTenMinutes() {
        HttpResponse<String> response = askByBasic(client.client().clientId(), client.secret());
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = json.readTree(response.body());
        assertThat(answer.get("token_type").stringValue()).isEqualToIgnoringCase("bearer");
        assertThat(answer.get("expires_in").intValue()).isBetween(598, 600);
        ClientIdentity identity = tokens.resolve(answer.get("access_token").stringValue(), "10.0.0.1")
                .orElseThrow();
        assertThat(identity)
                .isEqualTo(new ClientIdentity(
                        client.client().id(),
                        client.client().clientId(),
                        system.id(),
                        steward.actor().department(),
                        town.id()));
    }

    @Test
    void theSecretMayStandInTheFormToo() {
        String form = "grant_type=client_credentials&client_id="
                + client.client().clientId() + "&client_secret=" + client.secret();
        assertThat(ask(Browser.at(port), form).statusCode()).isEqualTo(200);
    }

    @Test
    void neitherTokenNorSecretIsKeptInClear() {
        String token = token();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM client_token WHERE encode(token_hash, 'escape') LIKE '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Clients.hashOf(client.secret())).doesNotContain(client.secret());
    }

    @Test
    void aWrongSecretIsNoClient() {
        HttpResponse<String> response = askByBasic(client.client().clientId(), client.secret() + "x");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client");
    }

    @Test
    void aSuspendedClientIsNoClientAndItsTokenEndsEverywhereWithinTwoSeconds() throws InterruptedException {
        String token = token();
        assertThat(tokens.resolve(token, "10.0.0.1")).isPresent();
        done(clients.setSuspended(
                steward.actor(), client.client().id(), client.client().version(), true));
        Thread.sleep(REVOKED_WITHIN);
        assertThat(tokens.resolve(token, "10.0.0.1")).isEmpty();
        assertThat(askByBasic(client.client().clientId(), client.secret()).body())
                .contains("invalid_client");
    }

    @Test
    void rotatingEndsTheOldSecret() {
        var rotated = done(clients.rotate(
                steward.actor(), client.client().id(), client.client().version(), clock.instant()));
        assertThat(askByBasic(client.client().clientId(), client.secret()).statusCode())
                .isEqualTo(401);
        assertThat(askByBasic(client.client().clientId(), rotated.secret()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenExpires() {
        String token = token();
        clock.moveTo(clock.instant().plus(ClientTokens.LIFE));
        assertThat(tokens.resolve(token, "10.0.0.1")).isEmpty();
        HttpResponse<String> response =
                Browser.at(port).with("Authorization", "Bearer " + token).get("/api/session");
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void anOutdatedSecretIsNoClient() {
        clock.moveTo(clock.instant().plus(Clients.SECRET_LIFE));
        assertThat(askByBasic(client.client().clientId(), client.secret()).body())
                .contains("invalid_client");
    }

    @Test
    void aSystemCallsFromItsOwnNetworkOnly() {
        done(systems.change(steward.actor(), system.id(), system.version(), draft(List.of("10.1.0.0/16"))));
        String token = token();
        assertThat(tokens.resolve(token, "10.1.2.3")).isPresent();
        assertThat(tokens.resolve(token, "10.2.0.1")).isEmpty();
    }

    @Test
    void aSystemDoesNotReachWhatIsForPeople() {
        Browser caller = Browser.at(port).with("Authorization", "Bearer " + token());
        assertThat(caller.get("/api/organization/people").statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/regions").statusCode()).isEqualTo(200);
    }

    @Test
    void aSystemIsFoundByPartOfItsName() {
        Browser browser = steward.browser(port);
        String part = URLEncoder.encode(system.name().substring(1, 3), StandardCharsets.UTF_8);
        assertThat(browser.get("/api/systems?q=" + part).body())
                .contains(system.id().toString());
        assertThat(browser.get("/api/systems?q=nothing-of-this-name").body()).contains("\"total\":0");
    }

    @Test
    void aRetiredSystemHasNoTokensAndGetsNoClient() {
        String path = "/api/systems/" + system.id();
        Browser browser = steward.browser(port).with("If-Match", "\"1\"");
        assertThat(browser.post(path + "/retirement", null).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = browser.without("If-Match").post(path + "/clients", "{\"name\":\"新\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("organization.system-retired");
        assertThat(askByBasic(client.client().clientId(), client.secret()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherDepartmentDoesNotTouchTheClient() {
        Towns.Someone other = town.someone(town.department("另一局"), Role.STEWARD);
        String path = "/api/systems/%s/clients/%s/secret"
                .formatted(system.id(), client.client().id());
        HttpResponse<String> response =
                other.browser(port).with("If-Match", "\"1\"").post(path, null);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(askByBasic(client.client().clientId(), client.secret()).statusCode())
                .isEqualTo(200);
    }

    private static Systems.Draft draft(List<String> addresses) {
        return new Systems.Draft("业务系统", null, 3, "测评-1", "测评机构", LocalDate.of(2030, 1, 1), addresses);
    }

    private String token() {
        return json.readTree(
                        askByBasic(client.client().clientId(), client.secret()).body())
                .get("access_token")
                .stringValue();
    }

    private HttpResponse<String> askByBasic(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return ask(Browser.at(port).with("Authorization", "Basic " + basic), "grant_type=client_credentials");
    }

    private static HttpResponse<String> ask(Browser browser, String form) {
        return browser.form("/oauth2/token", form);
    }
}
