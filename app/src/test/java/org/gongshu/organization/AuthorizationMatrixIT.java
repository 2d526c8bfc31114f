package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Specimens;
import org.gongshu.Towns;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.organization.web.access.AccessTable;
import org.gongshu.organization.web.access.SessionCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sender × endpoint × owner × state, generated from the table itself over real HTTP. An endpoint that does not say who
 * may call it fails here: put {@link Access} on its method.
 */
@PlatformTest
class AuthorizationMatrixIT {

    private static final String NO_JSON = "{";
    private static final UUID NOBODYS = new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L);

    @Autowired
    private AccessTable table;

    @Autowired
    private Towns towns;

    @Autowired
    private Casts casts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<Specimens> specimens;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Map<String, Casts.One> cast = Map.of();
    private Towns.Town town;
    private Towns.Someone steward;

    @BeforeEach
    void oneOfEachKind() {
        town = towns.found();
        steward = town.someone(town.department("测试局"), Role.STEWARD);
        cast = casts.in(town, port);
    }

    @Test
    void everyEndpointDeclaresWhoMayCallIt() {
        assertThat(table.endpoints())
                .isNotEmpty()
                .filteredOn(endpoint -> endpoint.rule().isEmpty())
                .as("endpoints without @Access")
                .isEmpty();
    }

    @Test
    void eachSenderReachesWhatIsGrantedAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        cast.forEach((name, one) -> {
            for (AccessTable.Endpoint endpoint : callable()) {
                int status = call(one.browser().get(), endpoint);
                if (endpoint.admits(one.sender()) == isDenied(status)) {
                    wrong.add(name + " " + endpoint + " answered " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToAnotherRegionIsNotFoundByAnySender() {
        Towns.Town elsewhere = towns.found();
        List<String> wrong = new ArrayList<>();
        for (Specimens room : specimens) {
            room.in(elsewhere)
                    .forEach((path, id) -> cast.forEach((name, one) -> {
                        int status = one.browser().get().get(path + "/" + id).statusCode();
                        if (status != 404 && !isDenied(status)) {
                            wrong.add(name + " " + path + " answered " + status);
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatBelongsToOnesOwnRegionIsFoundByThoseWhoMayReadIt() {
        List<String> wrong = new ArrayList<>();
        for (Specimens room : specimens) {
            room.in(town).forEach((path, id) -> {
                boolean found = cast.values().stream()
                        .anyMatch(
                                one -> one.browser().get().get(path + "/" + id).statusCode() == 200);
                if (!found) {
                    wrong.add(path);
                }
            });
        }
        assertThat(wrong).as("specimens that nobody finds prove nothing").isEmpty();
    }

    @Test
    void nobodyUnknownReachesMoreThanWhatIsForAnyone() {
        assertNobody(() -> Browser.at(port));
    }

    @Test
    void aSessionThatIsOverReachesNoMore() {
        String token = steward.session(clock.instant().minus(Sessions.IDLE));
        assertNobody(() -> Browser.at(port).withCookie(SessionCookie.NAME, token));
    }

    @Test
    void aSuspendedAccountReachesNoMore() {
        String token = steward.session(clock.instant());
        Account account = accounts.findAccount(town.scope(), steward.account).orElseThrow();
        done(accounts.setSuspended(town.founder(), account.id(), account.version(), true));
        assertNobody(() -> Browser.at(port).withCookie(SessionCookie.NAME, token));
    }

    @Test
    void anInventedPathIsNotFoundByAnybody() {
        assertThat(Browser.at(port).get("/api/invented").statusCode()).isEqualTo(404);
        assertThat(steward.browser(port).get("/api/invented").statusCode()).isEqualTo(404);
    }

    @Test
    void metricsAreForThisMachineAndAdministrators() {
        String metrics = "/actuator/prometheus";
        assertThat(Browser.at(port).get(metrics).statusCode()).isEqualTo(200);
        assertThat(Browser.at(port)
                        .with("X-Forwarded-For", "10.0.0.1")
                        .get(metrics)
                        .statusCode())
                .isEqualTo(401);
    }

    private void assertNobody(Supplier<Browser> browser) {
        List<String> wrong = new ArrayList<>();
        for (AccessTable.Endpoint endpoint : callable()) {
            int status = call(browser.get(), endpoint);
            if (endpoint.admitsAnyone() ? status == 403 : status != 401) {
                wrong.add(endpoint + " answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Endpoints with a method of their own; signing in answers 401 for its own reasons, metrics have a test of their own. */
    private List<AccessTable.Endpoint> callable() {
        return table.endpoints().stream()
                .filter(endpoint -> !endpoint.method().isEmpty())
                .filter(endpoint -> !endpoint.toString().equals("POST /api/session"))
                .filter(endpoint -> !endpoint.toString().equals("GET /actuator/prometheus"))
                .toList();
    }

    /** Calls with ids that nothing has and a body that nothing accepts, so that no call changes anything. */
    private static int call(Browser browser, AccessTable.Endpoint endpoint) {
        String path = endpoint.pattern()
                .getPatternString()
                .replaceAll("\\{\\*?[^}]*}", NOBODYS.toString())
                .replaceAll("\\*+", "x");
        String method = endpoint.method();
        return browser.send(method, path, method.equals("GET") ? null : NO_JSON, true)
                .statusCode();
    }

    private static boolean isDenied(int status) {
        return status == 401 || status == 403;
    }
}
