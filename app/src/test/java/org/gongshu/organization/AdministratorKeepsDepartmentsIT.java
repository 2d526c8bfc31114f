package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class AdministratorKeepsDepartmentsIT {

    private static final String PATH = "/api/organization/departments";

    @Autowired
    private Towns towns;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Browser browser;

    @BeforeEach
    void anAdministrator() {
        town = towns.found();
        browser = town.someone(town.department("数据局"), Role.ADMINISTRATOR).browser(port);
    }

    @Test
    void aListIsReadPageByPageInPinyinOrder() {
        for (String name : List.of("卫生局", "公安局", "教育局", "民政局", "水利局")) {
            town.department(name);
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json.readTree(browser.get(PATH + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body());
            page.get("items").forEach(item -> names.add(item.get("name").stringValue()));
            assertThat(page.get("total").intValue()).isEqualTo(6);
            cursor = page.hasNonNull("next") ? page.get("next").stringValue() : "";
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly("公安局", "教育局", "民政局", "数据局", "水利局", "卫生局");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        town.department("甲局");
        String cursor =
                json.readTree(browser.get(PATH + "?limit=1").body()).get("next").stringValue();
        assertThat(browser.get("/api/organization/people?cursor=" + cursor).body())
                .contains("platform.bad-cursor");
    }

    @Test
    void anUnboundedOrUnknownQuestionIsRefused() {
        assertThat(browser.get(PATH + "?limit=501").statusCode()).isEqualTo(400);
        assertThat(browser.get(PATH + "?sort=name").body()).contains("platform.unknown-parameter");
    }

    @Test
    void aChangeNeedsTheVersionItRestsOn() {
        Department department = town.department("甲局");
        String path = PATH + "/" + department.id();
        String body = body(department.creditCode(), "乙局");
        assertThat(browser.put(path, body).statusCode()).isEqualTo(428);
        assertThat(browser.with("If-Match", "\"1\"").put(path, body).statusCode())
                .isEqualTo(200);
        assertThat(browser.put(path, body).body()).contains("platform.version-changed");
    }

    @Test
    void wrongFieldsAreNamed() {
        HttpResponse<String> wrongCode = browser.post(PATH, body("91350100M000100Y4Z", "甲局"));
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(json.readTree(wrongCode.body()).get("field").stringValue()).isEqualTo("creditCode");
        HttpResponse<String> unknown =
                browser.post(PATH, "{\"colour\":\"red\",\"creditCode\":\"%s\"}".formatted(Towns.creditCode()));
        assertThat(unknown.body()).contains("platform.unknown-field");
    }

    @Test
    void aCreditCodeIsUsedOnce() {
        Department department = town.department("甲局");
        assertThat(browser.post(PATH, body(department.creditCode(), "乙局")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theSameKeyAddsOnce() {
        String body = body(Towns.creditCode(), "甲局");
        browser.with("Idempotency-Key", "add-" + town.id());
        HttpResponse<String> first = browser.post(PATH, body);
        HttpResponse<String> second = browser.post(PATH, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(browser.post(PATH, body(Towns.creditCode(), "乙局")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theAuditorSeesWhoDidIt() {
        browser.post(PATH, body(Towns.creditCode(), "甲局"));
        Browser auditor = town.someone(town.department("审计局"), Role.AUDITOR).browser(port);
        JsonNode newest = json.readTree(
                        auditor.get("/api/organization/operations?limit=1").body())
                .get("items")
                .get(0);
        assertThat(newest.get("endpoint").stringValue()).isEqualTo(PATH);
        assertThat(newest.get("status").intValue()).isEqualTo(201);
        assertThat(newest.get("login").stringValue()).startsWith("t");
    }

    @Test
    void theLedgerRecordsWhatWasDone() {
        String id = json.readTree(
                        browser.post(PATH, body(Towns.creditCode(), "甲局")).body())
                .get("id")
                .stringValue();
        List<String> recorded = database.read(
                town.scope(),
                () -> jdbc.sql("""
                                SELECT action FROM ledger_pending WHERE subject_id = :id
                                UNION ALL SELECT action FROM ledger_entry WHERE subject_id = :id
                                """).param("id", id).query(String.class).list());
        assertThat(recorded).containsOnly("organization.department-added");
    }

    private static String body(String creditCode, String name) {
        return """
                {"creditCode":"%s","name":"%s","shortName":"%s","kind":"GOVERNMENT","from":"2020-01-01"}
                """.formatted(creditCode, name, name);
    }
}
