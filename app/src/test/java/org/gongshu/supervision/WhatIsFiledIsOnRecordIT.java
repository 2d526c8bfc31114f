package org.gongshu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Role;
import org.gongshu.regulation.Regulations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class WhatIsFiledIsOnRecordIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Towns towns;

    @Autowired
    private Regulations regulations;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Department department;
    private Browser officer;
    private Browser steward;

    @BeforeEach
    void aTownUnderItsLaw() {
        town = towns.found();
        Department authority = town.department("测试数据局", DepartmentKind.AUTHORITY);
        department = town.department("测试水务局");
        officer = town.someone(authority, Role.OFFICER).browser(port);
        steward = town.someone(department, Role.STEWARD).browser(port);
        done(regulations.assign(town.id(), "yingkou-2022", LocalDate.of(2022, 6, 10)));
        town.lookBack(regulations);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private void reportIncident() {
        HttpResponse<String> report =
                steward.upload("/api/draft-files", "报告.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> started =
                steward.post("/api/cases", """
                {"kind": "incident", "title": "机房断电", "statements": {"incident": "机房断电两小时"},
                 "files": [{"file": "%s", "evidence": "incident-report"}]}
                """.formatted(json(report).get("id").stringValue()));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        for (JsonNode tasks = open(steward); !tasks.isEmpty(); tasks = open(steward)) {
            HttpResponse<String> decided = steward.post(
                    "/api/tasks/" + tasks.get(0).get("id").stringValue() + "/decision",
                    "{\"outcome\": \"done\", \"reason\": \"已切换备用电源\", \"statements\": {\"measures\": \"启用备用电源\"}}");
            assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        }
    }

    private static JsonNode open(Browser by) {
        return json(by.get("/api/tasks")).get("items");
    }

    @Test
    void aReportedIncidentStaysOnRecordWithItsArticle() {
        reportIncident();

        JsonNode all = json(officer.get("/api/supervision/records?kind=incident"));

        assertThat(all.get("total").intValue()).isEqualTo(1);
        JsonNode filed = all.get("items").get(0);
        assertThat(filed.get("title").stringValue()).isEqualTo("机房断电");
        assertThat(filed.get("by").stringValue()).isEqualTo("测试水务局");
        assertThat(filed.get("article").stringValue()).startsWith("35");
        assertThat(filed.get("statements").get("incident").stringValue()).isEqualTo("机房断电两小时");
        String path = "/api/supervision/records/" + filed.get("id").stringValue();
        assertThat(steward.get(path).statusCode()).isEqualTo(200);
        assertThat(steward.get("/api/supervision/records/kinds").body()).isEqualTo("[\"incident\"]");
    }

    @Test
    void anotherDepartmentSeesNeitherTheRecordNorItsCount() {
        reportIncident();
        UUID id = UUID.fromString(json(officer.get("/api/supervision/records"))
                .get("items")
                .get(0)
                .get("id")
                .stringValue());
        Browser other = town.someone(town.department("测试林业局"), Role.STEWARD).browser(port);

        assertThat(other.get("/api/supervision/records/" + id).statusCode()).isEqualTo(404);
        assertThat(json(other.get("/api/supervision/records")).get("total").intValue())
                .isZero();
        assertThat(other.get("/api/supervision/records/kinds").body()).isEqualTo("[]");
    }

    @Test
    void badParametersAreRefused() {
        assertThat(officer.get("/api/supervision/records?kind=dance").statusCode())
                .isEqualTo(400);
        assertThat(officer.get("/api/supervision/records?cursor=x").statusCode())
                .isEqualTo(400);
        assertThat(officer.get("/api/supervision/records?limit=0").statusCode()).isEqualTo(400);
        assertThat(officer.get("/api/supervision/records?colour=red").statusCode())
                .isEqualTo(400);
    }
}
