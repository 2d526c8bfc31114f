package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OtherRegionsAreNotThereIT {

    @Autowired
    private Towns towns;

    @Autowired
    private Systems systems;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Towns.Town here;
    private Towns.Town there;
    private Department theirDepartment;
    private Towns.Someone theirSteward;

    @BeforeEach
    void twoTowns() {
        here = towns.found();
        there = towns.found();
        theirDepartment = there.department("他乡局");
        theirSteward = there.someone(theirDepartment, Role.STEWARD);
    }

    @Test
    void aQueryWithoutAnyConditionShowsTheirRowsToNobodyElse() {
        for (String table : List.of("department", "person", "post", "holding", "account")) {
            List<UUID> regions = database.read(
                    here.scope(),
                    () -> jdbc.sql("SELECT region_id FROM " + table)
                            .query(UUID.class)
                            .list());
            assertThat(regions).as(table).doesNotContain(there.id());
        }
    }

    @Test
    void theirIdsAreNotFound() {
        InformationSystem theirs = done(
                systems.register(theirSteward.actor(), new Systems.Draft("系统", null, 2, null, null, null, List.of())));
        Browser administrator =
                here.someone(here.department("本地局"), Role.ADMINISTRATOR).browser(port);
        Map<String, UUID> ids = Map.of(
                "/api/organization/departments/", theirDepartment.id(),
                "/api/organization/people/", theirSteward.person.id(),
                "/api/organization/posts/", theirSteward.actor().post(),
                "/api/systems/", theirs.id());
        ids.forEach((path, id) ->
                assertThat(administrator.get(path + id).statusCode()).as(path).isEqualTo(404));
        assertThat(administrator.get("/api/systems/" + theirs.id() + "/clients").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theirRowsAreNotChanged() {
        Browser administrator = here.someone(here.department("本地局"), Role.ADMINISTRATOR)
                .browser(port)
                .with("If-Match", "\"1\"");
        String body = """
                {"creditCode":"%s","name":"夺","shortName":"夺","kind":"GOVERNMENT","from":"2020-01-01"}
                """.formatted(theirDepartment.creditCode());
        HttpResponse<String> response =
                administrator.put("/api/organization/departments/" + theirDepartment.id(), body);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(administrator
                        .put(
                                "/api/organization/accounts/" + theirSteward.account + "/suspension",
                                "{\"suspended\":true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(theirSteward.browser(port).get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void theirDepartmentGetsNoPostFromUs() {
        Browser administrator =
                here.someone(here.department("本地局"), Role.ADMINISTRATOR).browser(port);
        String body = """
                {"department":"%s","title":"暗岗","roles":["STEWARD"],"from":"%s"}
                """.formatted(theirDepartment.id(), LocalDate.of(2020, 1, 1));
        HttpResponse<String> response = administrator.post("/api/organization/posts", body);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("organization.department-unknown");
    }
}
