package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.delivery.AuthorityIssuesAndEndsGrantsIT.done;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Department;
import org.gongshu.organization.Role;
import org.gongshu.organization.Systems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class DepartmentsLookAfterTheirGrantsIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Grants grants;

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Department user;
    private Department provider;
    private Browser userSteward;
    private Browser providerHead;
    private Browser stranger;
    private Towns.Someone someone;
    private Grant grant;

    @BeforeEach
    void aGrantBetweenTwoDepartments() {
        town = towns.found();
        user = town.department("使用局");
        provider = town.department("提供局");
        someone = town.someone(user, Role.STEWARD);
        userSteward = someone.browser(port);
        providerHead = town.someone(provider, Role.HEAD).browser(port);
        stranger = town.someone(town.department("旁人局"), Role.HEAD).browser(port);
        SomeGrants some = SomeGrants.inNewRegion().to(town.id(), user.id()).providedBy(provider.id());
        grant = done(grants.issue(some.terms(), GrantAct.ofCase(Ids.next(), clock.instant())));
    }

    @Test
    void bothSeeItAndNobodyElseDoes() {
        assertThat(list(userSteward, "?as=user").at("/items/0/id").asString())
                .isEqualTo(grant.id().toString());
        assertThat(list(userSteward, "?as=provider").at("/total").asInt()).isZero();
        assertThat(list(providerHead, "").at("/items/0/departmentName").asString())
                .isEqualTo("使用局");
        assertThat(list(providerHead, "?q=" + grant.terms().caseNumber())
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(list(providerHead, "?q=nothing-of-this-name").at("/total").asInt())
                .isZero();
        assertThat(list(stranger, "").at("/total").asInt()).isZero();
        assertThat(stranger.get(path("")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path("/history")).statusCode()).isEqualTo(404);
        assertThat(revoke(stranger, 1).statusCode()).isEqualTo(404);
        Browser auditor = town.someone(town.department("审计局"), Role.AUDITOR).browser(port);
        assertThat(list(auditor, "").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void theUserNamesSystemsOfItsOwnOnly() {
        UUID ours = system(someone);
        UUID theirs = system(town.someone(provider, Role.STEWARD));
        refused(put(userSteward, "/systems", "systems", theirs, 1), 400, "delivery.system-unknown");
        refused(put(providerHead, "/systems", "systems", theirs, 1), 403, "delivery.not-the-user");
        HttpResponse<String> named = put(userSteward, "/systems", "systems", ours, 1);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(named.headers().firstValue("ETag")).contains("\"2\"");
        refused(put(userSteward, "/systems", "systems", ours, 1), 412, "platform.version-changed");
        refused(
                userSteward.without("If-Match").send("PUT", path("/systems"), "{\"systems\":[]}", true),
                428,
                "platform.version-required");
        assertThat(json.readTree(userSteward.get(path("/history")).body())
                        .at("/items/1/what")
                        .asString())
                .isEqualTo("SYSTEMS");
    }

    @Test
    void theUserNamesPeopleOfItsOwnOnly() {
        UUID theirs = town.someone(provider, Role.STEWARD).person.id();
        refused(put(userSteward, "/persons", "persons", theirs, 1), 400, "delivery.person-unknown");
        assertThat(put(userSteward, "/persons", "persons", someone.person.id(), 1)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theProviderRevokesWithAReason() {
        refused(revoke(userSteward, 1), 403, "delivery.not-yours-to-end");
        refused(
                providerHead.with("If-Match", "\"1\"").send("DELETE", path(""), "{\"reason\":\"\"}", true),
                400,
                "delivery.reason-missing");
        assertThat(json.readTree(revoke(providerHead, 1).body()).at("/state").asString())
                .isEqualTo("TERMINATED");
        assertThat(json.readTree(userSteward.get(path("")).body())
                        .at("/endReason")
                        .asString())
                .isEqualTo("no longer needed");
        refused(revoke(providerHead, 2), 409, "delivery.already-ended");
    }

    @Test
    void theProviderSeesUsesAndAStrangerNone() {
        assertThat(json.readTree(providerHead
                                .get("/api/uses?grant=" + grant.id())
                                .body())
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(providerHead.get("/api/uses/days?grant=" + grant.id()).body())
                .isEqualTo("[]");
        assertThat(stranger.get("/api/uses/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/uses?who=all").statusCode()).isEqualTo(400);
    }

    private UUID system(Towns.Someone owner) {
        return done(systems.register(
                        owner.actor(), new Systems.Draft("业务系统" + Ids.next(), null, 3, null, null, null, List.of())))
                .id();
    }

    @Autowired
    private Systems systems;

    private HttpResponse<String> revoke(Browser browser, int version) {
        return browser.with("If-Match", "\"" + version + "\"")
                .send("DELETE", path(""), "{\"reason\":\"no longer needed\"}", true);
    }

    private HttpResponse<String> put(Browser browser, String what, String field, UUID named, int version) {
        return browser.with("If-Match", "\"" + version + "\"")
                .put(path(what), "{\"" + field + "\":[\"" + named + "\"]}");
    }

    private JsonNode list(Browser browser, String query) {
        return json.readTree(browser.get("/api/grants" + query).body());
    }

    private String path(String more) {
        return "/api/grants/" + grant.id() + more;
    }

    private void refused(HttpResponse<String> response, int status, String code) {
        assertThat(json.readTree(response.body()).at("/code").asString())
                .as(response.body())
                .isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
