package org.gongshu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.catalog.Entries;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.Grants;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Role;
import org.gongshu.organization.Systems;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Cases;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A providing department is merged into another while a correction waits for it. */
@PlatformTest
class DepartmentIsMergedInMidCaseIT {

    @Autowired
    private DoubtfulTowns towns;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Cases cases;

    @Autowired
    private Grants grants;

    @Autowired
    private Entries entries;

    @Autowired
    private Departments departments;

    @Autowired
    private Systems systems;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private java.time.Clock clock;

    @LocalServerPort
    private int port;

    private DoubtfulTowns.DoubtfulTown town;
    private Department successor;
    private Browser administrator;
    private Grant grant;
    private Correction doubted;

    @BeforeEach
    void aCorrectionWaitsForTheProvider() {
        town = towns.under("yingkou-2022");
        successor = town.town.department("测试大登记局");
        administrator = town.town
                .someone(town.town.department("测试办公厅", DepartmentKind.GOVERNMENT), Role.ADMINISTRATOR)
                .browser(port);
        grant = town.grant();
        done(systems.register(town.owner.actor(), new Systems.Draft("登记系统", null, 3, null, null, null, List.of())));
        doubted = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "name", "测试2", "测试贰")));
    }

    private HttpResponse<String> merge(String on) {
        return administrator
                .with("If-Match", "\"1\"")
                .post("/api/organization/departments/" + town.provider.id() + "/succession", """
                        {"successor":"%s","kind":"MERGED","on":"%s","document":"机构改革方案〔2026〕1号"}
                        """.formatted(
                                successor.id(), on));
    }

    private String today() {
        return LegalTime.dayOf(clock.instant()).toString();
    }

    @Test
    void whatWasOpenOrInForceFollowsAndWorkGoesOn() {
        HttpResponse<String> merged = merge(today());
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
        JsonNode handedOn = json.readTree(merged.body()).get("handedOn");
        assertThat(Map.of(
                        "posts", handedOn.get("posts").intValue(),
                        "systems", handedOn.get("systems").intValue(),
                        "open-cases", handedOn.get("open-cases").intValue(),
                        "grants", handedOn.get("grants").intValue(),
                        "entries", handedOn.get("entries").intValue(),
                        "corrections", handedOn.get("corrections").intValue()))
                .allSatisfy((what, count) -> assertThat(count).as(what).isEqualTo(1));

        assertThat(town.theCase(doubted).openTasks())
                .allMatch(task -> task.seat().party().id().equals(successor.id()));
        Towns.Someone owner = town.town.someone(successor, Role.STEWARD);
        var task = town.theCase(doubted).openTasks().getFirst();
        var ended = done(cases.decide(
                owner.actor(),
                null,
                org.gongshu.procedure.Deed.Decide.of(task.id(), StepOutcome.CONFIRMED)
                        .stating(Map.of("verification-result", "已核对"))));
        assertThat(ended.outcome()).isEqualTo(CaseOutcome.CONFIRMED);

        Grant after = grants.find(town.town.scope(), grant.id()).orElseThrow();
        assertThat(after.terms().provider()).isEqualTo(successor.id());
        assertThat(entries.findEntry(town.town.scope(), town.entry.id())
                        .orElseThrow()
                        .department())
                .isEqualTo(successor.id());
        assertThat(town.rows(town.raiser, grant, port)).contains("\"name\":\"测试2\"");
    }

    @Test
    void theDepartmentIsClosedTheDayBeforeAndTheActIsRecorded() {
        merge(today());
        Department before = departments.getDepartment(town.town.scope(), town.provider.id());
        assertThat(before.term().until())
                .isEqualTo(LegalTime.dayOf(clock.instant()).minusDays(1));
        assertThat(database.read(
                        town.town.scope(),
                        () -> jdbc.sql("""
                                SELECT action FROM ledger_pending WHERE subject_id = :id
                                UNION ALL SELECT action FROM ledger_entry WHERE subject_id = :id
                                """)
                                .param("id", before.id().toString())
                                .query(String.class)
                                .list()))
                .contains("organization.department-succeeded");
        assertThat(database.read(
                        town.town.scope(),
                        () -> jdbc.sql(
                                        "SELECT 'SUCCEEDED' = ANY (notes) FROM case_act WHERE case_id = :id ORDER BY position DESC LIMIT 1")
                                .param("id", doubted.caseId())
                                .query(Boolean.class)
                                .single()))
                .isTrue();
        assertThat(merge(today()).statusCode()).isEqualTo(409);
    }

    @Test
    void aSuccessionThatCannotBeIsRefusedByFieldAndMovesNothing() {
        assertThat(json.readTree(merge("2999-01-01").body()).get("field").stringValue())
                .isEqualTo("on");
        HttpResponse<String> itself = administrator.post(
                "/api/organization/departments/" + town.provider.id() + "/succession",
                "{\"successor\":\"%s\",\"kind\":\"MERGED\",\"on\":\"%s\",\"document\":\"x\"}"
                        .formatted(town.provider.id(), today()));
        assertThat(json.readTree(itself.body()).get("field").stringValue()).isEqualTo("successor");
        assertThat(town.owner
                        .browser(port)
                        .with("If-Match", "\"1\"")
                        .post("/api/organization/departments/" + town.provider.id() + "/succession", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(town.theCase(doubted).openTasks())
                .allMatch(task -> task.seat().party().id().equals(town.provider.id()));
    }
}
