package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class FirstAdministratorSetsUpIT {

    private static final String PASSWORD = "a lamp beside the river";

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void whoReadsTheCodeInTheLogSetsThePlatformUpOnce() {
        Browser browser = Browser.at(port);
        assertThat(browser.get("/api/setup").body()).isEqualTo("{\"needed\":true}");
        assertThat(setUp(browser, "guessed", PASSWORD).body()).contains("organization.setup-code-wrong");
        assertThat(setUp(browser, firstRun.code(), "weak").body()).contains("organization.weak-password");
        assertThat(browser.get("/api/setup").body()).isEqualTo("{\"needed\":true}");

        assertThat(setUp(browser, firstRun.code(), PASSWORD).statusCode()).isEqualTo(201);

        assertThat(browser.get("/api/setup").body()).isEqualTo("{\"needed\":false}");
        assertThat(setUp(browser, firstRun.code(), PASSWORD).body()).contains("organization.setup-done");
        browser.post("/api/session", "{\"username\":\"first-admin\",\"password\":\"%s\"}".formatted(PASSWORD));
        assertThat(browser.get("/api/session").body()).contains("ADMINISTRATOR").contains("AUTHORITY");
    }

    private HttpResponse<String> setUp(Browser browser, String code, String password) {
        String area = jdbc.sql("SELECT min(code) FROM division WHERE level = 'AREA'")
                .query(String.class)
                .single();
        return browser.post("/api/setup", """
                {"code":"%s","region":"%s",
                 "authority":{"creditCode":"%s","name":"数据管理局","shortName":"数据局"},
                 "administrator":{"name":"甲","staffNumber":"001","login":"first-admin","password":"%s"}}
                """.formatted(code, area, Towns.creditCode(), password));
    }
}
