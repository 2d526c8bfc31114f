package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.Role;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class WorkbenchIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private CaseTowns towns;

    @Autowired
    private Cases cases;

    @Autowired
    private Holdings holdings;

    @LocalServerPort
    private int port;

    private CaseTowns.CaseTown town;
    private Browser answerer;
    private Browser applicant;

    @BeforeEach
    void aTownUnderItsLaw() {
        town = towns.under("yingkou-2022");
        answerer = town.answerer.browser(port);
        applicant = town.applicant.browser(port);
    }

    private Case opened() {
        Opening opening = Opening.of(ProcedureKind.WIDER_USE, town.town.id(), Party.of(town.user.id()), "申请扩大使用范围")
                .about(Subject.whole("grant", town.grant().id(), "登记信息", town.provider.id(), java.util.Map.of()))
                .state("purpose", "用于统计");
        return done(cases.open(town.applicant.actor(), opening));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static String decision(UUID task) {
        return "/api/tasks/" + task + "/decision";
    }

    @Test
    void aStewardFindsTheTaskAndDecides() {
        Case open = opened();

        JsonNode list = json(answerer.get("/api/tasks?limit=10"));
        JsonNode task = list.get("items").get(0);
        HttpResponse<String> decided = answerer.with("If-Match", "\"1\"")
                .post(decision(UUID.fromString(task.get("id").stringValue())), "{\"outcome\":\"agreed\"}");

        assertThat(list.get("total").intValue()).isEqualTo(1);
        assertThat(task.get("number").stringValue()).isEqualTo(open.number());
        assertThat(task.get("applicant").get("name").stringValue()).isEqualTo("测试民政局");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(decided).get("outcome").stringValue()).isEqualTo("agreed");
        assertThat(json(answerer.get("/api/tasks")).get("items")).isEmpty();
    }

    @Test
    void aSecondDecisionAndAnOldPageAreRefused() {
        UUID task = opened().openTasks().getFirst().id();

        assertThat(answerer.with("If-Match", "\"7\"")
                        .post(decision(task), "{\"outcome\":\"agreed\"}")
                        .statusCode())
                .isEqualTo(412);
        answerer.without("If-Match").post(decision(task), "{\"outcome\":\"agreed\"}");
        HttpResponse<String> again = answerer.post(decision(task), "{\"outcome\":\"refused\",\"reason\":\"改主意\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("code").stringValue()).isEqualTo("procedure.case-closed");
    }

    @Test
    void aDecisionThatIsNoneIsRefusedByField() {
        UUID task = opened().openTasks().getFirst().id();

        assertThat(answerer.post(decision(task), "{\"outcome\":\"perhaps\"}").statusCode())
                .isEqualTo(400);
        assertThat(answerer.post(decision(task), "{\"outcome\":\"agreed\",\"extra\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(json(answerer.post(decision(task), "{\"outcome\":\"confirmed\"}"))
                        .get("field")
                        .stringValue())
                .isEqualTo("outcome");
        assertThat(json(answerer.post(decision(task), "{\"outcome\":\"refused\",\"basis\":[\"" + Ids.next() + "\"]}"))
                        .get("field")
                        .stringValue())
                .isEqualTo("basis");
        assertThat(answerer.get("/api/tasks?due=tomorrow").statusCode()).isEqualTo(400);
        assertThat(answerer.get("/api/tasks?cursor=x").statusCode()).isEqualTo(400);
        assertThat(answerer.get("/api/cases?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageSaysWhatTheTaskAsksFor() {
        Case open = opened();

        JsonNode seen = json(answerer.get("/api/cases/" + open.id()));
        JsonNode asked = json(applicant.get("/api/cases/" + open.id()));

        JsonNode mine = seen.get("mine").get(0);
        assertThat(mine.get("outcomes").toString()).contains("agreed", "refused", "returned");
        assertThat(mine.get("refusal").stringValue()).isEqualTo("nothing");
        assertThat(seen.get("law").get("article").stringValue()).isEqualTo("22");
        assertThat(seen.get("waitsFor").get(0).get("who").get("name").stringValue())
                .isEqualTo("测试登记局");
        assertThat(seen.get("timeline")).hasSize(1);
        assertThat(asked.get("mine")).isEmpty();
        assertThat(asked.get("retractable").booleanValue()).isTrue();
    }

    @Test
    void theExplanationCountsEachDay() {
        Case open = done(towns.rehearsed().open(town.applicant.actor(), town.application()));

        JsonNode explanation = json(applicant.get("/api/cases/" + open.id() + "/explanation"));

        JsonNode clock = explanation.get("tasks").get(0);
        assertThat(clock.get("rule").get("article").stringValue()).isEqualTo("20.2");
        assertThat(clock.get("period").stringValue()).isEqualTo("5 working-days");
        assertThat(clock.get("startEvent").stringValue()).isEqualTo("receipt");
        assertThat(clock.get("due").stringValue())
                .isEqualTo(clock.get("days")
                        .get(clock.get("days").size() - 1)
                        .get("date")
                        .stringValue());
        assertThat(clock.get("days").get(0).get("part").stringValue()).isEqualTo("start");
        assertThat(explanation.get("interpretations").toString()).contains("supplement-runs", "may-retract");
    }

    @Test
    void aReturnedCaseComesBackSupplemented() {
        Case open = opened();
        UUID task = open.openTasks().getFirst().id();

        answerer.post(decision(task), "{\"outcome\":\"returned\",\"missing\":[\"用途说明\"]}");
        String path = "/api/cases/" + open.id();
        assertThat(json(applicant.get(path)).get("mine").get(0).get("act").stringValue())
                .isEqualTo("supplement");
        assertThat(json(applicant.get(path + "/documents"))
                        .get(0)
                        .get("evidence")
                        .stringValue())
                .isEqualTo("supplement-notice");
        assertThat(applicant
                        .post(path + "/supplement", "{\"statements\":{\"purpose\":\"统计分析\"}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(applicant.post(path + "/urge", "{\"remark\":\"请尽快\"}").statusCode())
                .isEqualTo(200);
        assertThat(applicant.post(path + "/retraction", "{\"reason\":\"不再需要\"}").statusCode())
                .isEqualTo(200);

        assertThat(json(answerer.post(decision(task), "{\"outcome\":\"agreed\"}"))
                        .get("code")
                        .stringValue())
                .isEqualTo("procedure.case-closed");
    }

    @Test
    void aDecisionAfterRetractionIsRefusedAndLeavesTheCaseAsItWas() {
        Case open = opened();
        String path = "/api/cases/" + open.id();
        applicant.post(path + "/retraction", "{\"reason\":\"不再需要\"}");
        JsonNode before = json(applicant.get(path));

        HttpResponse<String> late =
                answerer.post(decision(open.openTasks().getFirst().id()), "{\"outcome\":\"agreed\"}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("code").stringValue()).isEqualTo("procedure.case-closed");
        assertThat(json(applicant.get(path))).isEqualTo(before);
    }

    @Test
    void aDocumentGoesInAndComesOutByteForByte() {
        Case open = opened();
        String path = "/api/cases/" + open.id() + "/documents";
        byte[] bytes = "%PDF-1.7 盖章件".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> filed = applicant.upload(path + "?evidence=letter", "..\\公函.pdf", bytes);
        JsonNode listed = json(applicant.get(path)).get(0);
        HttpResponse<String> out = answerer.get(path + "/" + listed.get("id").stringValue());

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(listed.get("name").stringValue()).isEqualTo("公函.pdf");
        assertThat(out.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(out.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(applicant
                        .upload(path + "?evidence=letter", "empty.pdf", new byte[0])
                        .statusCode())
                .isEqualTo(422);
        assertThat(applicant.upload(path + "?evidence=..%2Fx", "x.pdf", bytes).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoHasNoPartFindsNothing() {
        Case open = opened();
        CaseTowns.CaseTown elsewhere = towns.under("yingkou-2022");
        Browser stranger = elsewhere.officer.browser(port);
        String path = "/api/cases/" + open.id();

        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/explanation").statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/documents").statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/urge", "{}").statusCode()).isEqualTo(404);
        assertThat(stranger.post(decision(open.openTasks().getFirst().id()), "{\"outcome\":\"agreed\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(stranger.get("/api/cases")).get("items")).isEmpty();
        assertThat(stranger.get("/api/cases/kinds").body()).isEqualTo("[]");
    }

    @Test
    void casesAreListedPageByPage() {
        opened();
        Case second = opened();

        JsonNode first = json(applicant.get("/api/cases?open=true&kind=wider-use&limit=1"));
        JsonNode rest = json(applicant.get("/api/cases?open=true&kind=wider-use&limit=1&cursor="
                + first.get("next").stringValue()));

        assertThat(first.get("items").get(0).get("number").stringValue()).isEqualTo(second.number());
        assertThat(first.get("total").intValue()).isEqualTo(2);
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(json(applicant.get("/api/cases?q=" + second.number()))
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(json(applicant.get("/api/cases?q=nothing-of-this-name")).get("items"))
                .isEmpty();
        assertThat(applicant.get("/api/cases/kinds").body()).isEqualTo("[\"wider-use\"]");
    }

    @Test
    void anAuthorityAimsHigherOnlyWhereTheLawIsSilent() {
        Browser officer = town.officer.browser(port);

        HttpResponse<String> beside = officer.put("/api/targets/share-application/answer", "{\"workingDays\":3}");
        HttpResponse<String> set = officer.put("/api/targets/wider-use/consent", "{\"workingDays\":3}");
        Case open = opened();
        JsonNode clock = json(applicant.get("/api/cases/" + open.id() + "/explanation"))
                .get("tasks")
                .get(0);

        assertThat(beside.statusCode()).isEqualTo(409);
        assertThat(json(beside).get("article").stringValue()).isEqualTo("20.2");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(clock.get("target").intValue()).isEqualTo(3);
        assertThat(clock.get("targetOn").isNull()).isFalse();
        assertThat(clock.get("due").isNull()).isTrue();
        assertThat(officer.put("/api/targets/never/written", "{\"workingDays\":3}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOfficerOfAnotherDepartmentOverseesNothing() {
        Case open = opened();
        Browser other =
                town.town.someone(town.town.department("测试水务局"), Role.OFFICER).browser(port);

        assertThat(other.get("/api/cases/" + open.id()).statusCode()).isEqualTo(404);
        assertThat(json(other.get("/api/cases")).get("total").intValue()).isZero();
        assertThat(town.officer.browser(port).get("/api/cases/" + open.id()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeputyWhoseDatesAreOverDecidesNothing() {
        UUID task = opened().openTasks().getFirst().id();
        Actor.Official answering = town.answerer.actor();
        Actor.Official other = town.somebodyOf(town.user, Role.STEWARD);
        LocalDate yesterday = LocalDate.now(org.gongshu.kernel.LegalTime.ZONE).minusDays(1);
        done(holdings.depute(
                town.town.founder(),
                new Holdings.DeputyDraft(
                        answering.post(),
                        answering.person(),
                        other.person(),
                        Set.of(),
                        "出差",
                        yesterday.minusDays(5),
                        yesterday)));
        Actor.Official deputy = new Actor.Official(
                other.account(),
                other.person(),
                answering.post(),
                answering.department(),
                answering.region(),
                answering.roles(),
                answering.person(),
                Set.of());

        Outcome<Case> late = cases.decide(deputy, null, Deed.Decide.of(task, StepOutcome.AGREED));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(CaseProblem.DEPUTY_EXPIRED));
    }
}
