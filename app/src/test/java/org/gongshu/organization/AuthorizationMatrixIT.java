package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.signin.Sessions;
import org.gongshu.organization.web.access.AccessTable;
import org.gongshu.organization.web.access.SessionCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Role × endpoint × state of the session, generated from the table itself over real HTTP. An endpoint that does not say
 * who may call it fails here: put {@link Access} on its method.
 */
@PlatformTest
class AuthorizationMatrixIT {

    private static final String NO_JSON = "{";

    @Autowired
    private AccessTable table;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private final Map<Role, Towns.Someone> cast = new EnumMap<>(Role.class);

    @BeforeEach
    void oneOfEachRole() {
        Towns.Town town = towns.found();
        Department department = town.department("测试局");
        for (Role role : Role.values()) {
            if (role.isOfPost()) {
                cast.put(role, town.someone(department, role));
            }
        }
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
    void eachRoleReachesWhatItIsGrantedAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        cast.forEach((role, someone) -> {
            for (AccessTable.Endpoint endpoint : callable()) {
                boolean admitted = endpoint.admits(someone.actor());
                int status = call(someone.browser(port), endpoint);
                if (admitted == isDenied(status)) {
                    wrong.add(role + " " + endpoint + " answered " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyUnknownReachesMoreThanWhatIsForAnyone() {
        assertNobody(Browser.at(port));
    }

    @Test
    void aSessionThatIsOverReachesNoMore() {
        Towns.Someone steward = cast.get(Role.STEWARD);
        String token = steward.session(Instant.now().minus(Sessions.IDLE));
        assertNobody(Browser.at(port).withCookie(SessionCookie.NAME, token));
    }

    @Test
    void anInventedPathIsNotFoundByAnybody() {
        assertThat(Browser.at(port).get("/api/invented").statusCode()).isEqualTo(404);
        assertThat(cast.get(Role.ADMINISTRATOR)
                        .browser(port)
                        .get("/api/invented")
                        .statusCode())
                .isEqualTo(404);
    }

    private void assertNobody(Browser browser) {
        List<String> wrong = new ArrayList<>();
        for (AccessTable.Endpoint endpoint : callable()) {
            int status = call(browser, endpoint);
            boolean isFree = endpoint.admitsAnyone();
            if (isFree ? status == 403 : status != 401) {
                wrong.add(endpoint + " answered " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Endpoints with a method of their own; signing in answers 401 for its own reasons. */
    private List<AccessTable.Endpoint> callable() {
        return table.endpoints().stream()
                .filter(endpoint -> !endpoint.method().isEmpty())
                .filter(endpoint -> !endpoint.toString().equals("POST /api/session"))
                .toList();
    }

    /** Calls with ids that nothing has and a body that nothing accepts, so that no call changes anything. */
    private static int call(Browser browser, AccessTable.Endpoint endpoint) {
        String path = endpoint.pattern()
                .getPatternString()
                .replaceAll("\\{\\*?[^}]*}", "019a0000-0000-7000-8000-000000000000")
                .replaceAll("\\*+", "x");
        String method = endpoint.method();
        return browser.send(method, path, method.equals("GET") ? null : NO_JSON, true)
                .statusCode();
    }

    private static boolean isDenied(int status) {
        return status == 401 || status == 403;
    }
}
