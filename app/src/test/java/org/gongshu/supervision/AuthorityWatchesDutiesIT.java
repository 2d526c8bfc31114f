package org.gongshu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
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
class AuthorityWatchesDutiesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MAINTENANCE = "/api/supervision/duties/yingkou-2022/full-maintenance";

    @Autowired
    private Towns towns;

    @Autowired
    private Regulations regulations;

    @LocalServerPort
    private int port;

    private Browser officer;
    private Browser steward;

    @BeforeEach
    void aTownUnderItsLaw() {
        Towns.Town town = towns.found();
        officer = town.someone(town.department("测试数据局", DepartmentKind.AUTHORITY), Role.OFFICER)
                .browser(port);
        steward = town.someone(town.department("测试水务局"), Role.STEWARD).browser(port);
        done(regulations.assign(town.id(), "yingkou-2022", LocalDate.of(2022, 6, 10)));
        town.lookBack(regulations);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static JsonNode duty(Browser by, String id) {
        return json(by.get("/api/supervision/duties"))
                .valueStream()
                .filter(duty -> duty.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDepartmentSeesWhatTheLawAsksOfItAndWhatIsNotDone() {
        JsonNode maintenance = duty(steward, "full-maintenance");

        assertThat(maintenance.get("article").stringValue()).isEqualTo("15");
        assertThat(maintenance.get("period").stringValue()).isEqualTo("quarter");
        assertThat(maintenance.get("standing").stringValue()).isEqualTo("MISSED");
        assertThat(duty(steward, "file-contacts").get("kind").stringValue()).isEqualTo("filing");
        assertThat(json(steward.get("/api/supervision/duties")).findValuesAsString("id"))
                .doesNotContain("joint-tests");
    }

    @Test
    void whatWasDoneIsSeenByTheAuthority() {
        HttpResponse<String> stated = steward.post(
                MAINTENANCE + "/deeds", "{\"on\": \"%s\", \"note\": \"逐条核对了目录\"}".formatted(LocalDate.now()));

        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
        assertThat(json(stated).get("standing").stringValue()).isEqualTo("DONE");
        JsonNode all = json(officer.get(MAINTENANCE + "/departments"));
        assertThat(standingOf(all, "测试水务局")).isEqualTo("DONE");
        assertThat(standingOf(all, "测试数据局")).isEqualTo("MISSED");
    }

    private static String standingOf(JsonNode departments, String name) {
        return departments
                .valueStream()
                .filter(one -> one.get("name").stringValue().equals(name))
                .map(one -> one.get("standing").stringValue())
                .findFirst()
                .orElse("");
    }

    @Test
    void aDutyThatHasAProcedureIsDoneThere() {
        HttpResponse<String> stated = steward.post(
                "/api/supervision/duties/yingkou-2022/file-contacts/deeds",
                "{\"on\": \"%s\", \"note\": \"已更新\"}".formatted(LocalDate.now()));

        assertThat(stated.statusCode()).isEqualTo(409);
        assertThat(json(stated).get("article").stringValue()).isEqualTo("7");
    }

    @Test
    void badInputIsRefusedByField() {
        assertThat(steward.post(MAINTENANCE + "/deeds", "{}").statusCode()).isEqualTo(400);
        assertThat(json(steward.post(MAINTENANCE + "/deeds", "{\"on\": \"2099-01-01\", \"note\": \"x\"}"))
                        .get("field")
                        .stringValue())
                .isEqualTo("on");
        assertThat(json(steward.post(MAINTENANCE + "/deeds", "{\"on\": \"2026-01-01\", \"note\": \" \"}"))
                        .get("field")
                        .stringValue())
                .isEqualTo("note");
        assertThat(steward.post("/api/supervision/duties/yingkou-2022/dance/deeds", "{\"on\": \"2026-01-01\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(steward.get(MAINTENANCE + "/departments").statusCode()).isEqualTo(403);
    }
}
