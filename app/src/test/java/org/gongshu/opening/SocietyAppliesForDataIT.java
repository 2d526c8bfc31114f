package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.opening.OpeningTowns.decide;
import static org.gongshu.opening.OpeningTowns.draft;
import static org.gongshu.opening.OpeningTowns.file;
import static org.gongshu.opening.OpeningTowns.json;
import static org.gongshu.opening.OpeningTowns.text;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.ApplicantKind;
import org.gongshu.regulation.OpeningType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
class SocietyAppliesForDataIT {

    @Autowired
    private OpeningTowns openings;

    @Autowired
    private Towns towns;

    @Autowired
    private Republication republication;

    @LocalServerPort
    private int port;

    private Towns.Visitor provedUniversity(OpeningTowns.OpeningTown town) {
        Towns.Visitor university = towns.university();
        openings.prove(town, university, null);
        return university;
    }

    private HttpResponse<String> apply(
            OpeningTowns.OpeningTown town, UUID dataset, Towns.Visitor visitor, String purpose) {
        Browser browser = visitor.browser(port);
        return browser.post("/api/cases", """
                {"kind": "opening-application", "region": "%s", "about": [{"type": "dataset", "id": "%s"}],
                 "facts": {"purpose": ["%s"]}, "statements": {"purpose": "研究换乘"},
                 "files": [{"file": "%s", "evidence": "applicant-category"}]}
                """.formatted(town.town.id(), dataset, purpose, draft(browser)));
    }

    private JsonNode copyOf(Towns.Visitor visitor) {
        await().untilAsserted(() ->
                assertThat(json(visitor.browser(port).get("/api/my-data"))).hasSize(1));
        return json(visitor.browser(port).get("/api/my-data")).get(0);
    }

    @Test
    void whatIsListedIsDescribedToEverybodyAndGivenToNobody() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        String slug = town.open(town.entry(OpeningType.CONDITIONAL), port);

        JsonNode about = json(Browser.at(port).get("/open/datasets/" + slug)).get("about");
        assertThat(about.get("access").stringValue()).isEqualTo("APPLICATION");
        assertThat(about.get("basis").toString()).contains("演示规定");
        assertThat(about.get("fields")).hasSize(2);
        HttpResponse<String> file = Browser.at(port).get("/open/datasets/" + slug + ".csv");
        assertThat(file.statusCode()).isEqualTo(403);
        assertThat(text(file, "code")).isEqualTo("opening.on-application");
        assertThat(Browser.at(port).get("/open/datasets/" + slug + "/rows").statusCode())
                .isEqualTo(403);
        assertThat(Browser.at(port).get("/datasets/" + slug).statusCode()).isEqualTo(200);
    }

    @Test
    void inYingkouTheProviderAnswersAndTheApplicantAloneGetsACopyWhoseUseIsOnRecord() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor asking = towns.university();
        HttpResponse<String> started = apply(town, dataset, asking, "other");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        assertThat(OpeningTowns.task(town.officer.browser(port), text(started, "id")))
                .isNull();

        HttpResponse<String> answered =
                decide(town.steward.browser(port), text(started, "id"), "{\"outcome\": \"agreed\"}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);

        JsonNode copy = copyOf(asking);
        String path = "/api/my-data/" + copy.get("id").stringValue();
        HttpResponse<String> taken = asking.browser(port).get(path + "/file");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("L1,101").contains("L3,103");
        assertThat(copy.get("useFor").stringValue()).isEqualTo("研究换乘");

        Browser another = towns.university().browser(port);
        assertThat(another.get(path).statusCode()).isEqualTo(404);
        assertThat(another.get(path + "/file").statusCode()).isEqualTo(404);
        assertThat(town.steward.browser(port).get(path + "/file").statusCode()).isEqualTo(403);

        JsonNode trace = json(town.steward.browser(port).get("/api/opened/" + dataset + "/trace"));
        assertThat(trace.get("applicants")).hasSize(1);
        assertThat(trace.at("/applicants/0/applicant").stringValue()).isEqualTo(asking.applicant.name());
        assertThat(trace.at("/applicants/0/endedAt").isNull()).isFalse();
        assertThat(json(town.officer.browser(port).get("/api/opened/" + dataset + "/licences")))
                .hasSize(1);
        assertThat(json(town.steward.browser(port).get("/api/grants?as=provider"))
                        .at("/items/0/applicantName")
                        .asString())
                .isEqualTo(asking.applicant.name());
        assertThat(json(town.steward.browser(port).get("/api/opened?q=nothing-of-this-name"))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void lessCanBeGivenThanWasAskedForWithTheReasonForEachPart() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor asking = towns.university();
        String caseId = text(apply(town, dataset, asking, "other"), "id");
        Browser steward = town.steward.browser(port);
        String subject =
                json(steward.get("/api/cases/" + caseId)).at("/subjects/0/id").stringValue();

        HttpResponse<String> answered = decide(steward, caseId, """
                {"outcome": "partly-agreed", "reason": "人次尚未核定",
                 "lessens": [{"subject": "%s", "granted": {"items": ["line"], "modes": ["file"], "until": "2099-12-31"}}]}
                """.formatted(subject));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);

        JsonNode copy = copyOf(asking);
        assertThat(copy.get("until").stringValue()).isEqualTo("2099-12-31");
        assertThat(asking.browser(port)
                        .get("/api/my-data/" + copy.get("id").stringValue() + "/file")
                        .body())
                .contains("L1")
                .doesNotContain("101");
    }

    @Test
    void inYingkouARefusalNeedsAReason() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor asking = towns.university();
        String caseId = text(apply(town, dataset, asking, "other"), "id");
        Browser steward = town.steward.browser(port);

        HttpResponse<String> bare = decide(steward, caseId, "{\"outcome\": \"refused\"}");
        HttpResponse<String> reasoned = decide(steward, caseId, "{\"outcome\": \"refused\", \"reason\": \"涉及未公开计划\"}");

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(text(bare, "article")).isEqualTo("29");
        assertThat(reasoned.statusCode()).isEqualTo(200);
        assertThat(json(asking.browser(port).get("/api/my-data"))).isEmpty();
        assertThat(asking.browser(port).get("/api/cases/" + caseId).body()).contains("涉及未公开计划");
    }

    @Test
    void whatIsOpenToEverybodyNeedsNoApplication() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.UNCONDITIONAL), port));

        HttpResponse<String> refused = apply(town, dataset, towns.university(), "other");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(text(refused, "code")).isEqualTo("opening.open-to-all");
    }

    @Test
    void inFuzhouOnlyProvedApplicantsOfTheNamedKindsApply() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor unproved = towns.university();
        Towns.Visitor expired = towns.university();
        openings.prove(town, expired, LocalDate.of(2021, 1, 1));
        Towns.Visitor foreign = towns.organization(ApplicantKind.OTHER_ENTERPRISE);
        openings.prove(town, foreign, null);

        HttpResponse<String> one = apply(town, dataset, unproved, "public-interest");
        HttpResponse<String> two = apply(town, dataset, expired, "public-interest");
        HttpResponse<String> three = apply(town, dataset, foreign, "other");

        assertThat(text(one, "code")).isEqualTo("procedure.applicant-unproved");
        assertThat(text(one, "article")).isEqualTo("16.2");
        assertThat(text(two, "code")).isEqualTo("procedure.applicant-unproved");
        assertThat(text(three, "code")).isEqualTo("procedure.not-a-starter");
        assertThat(text(three, "article")).isEqualTo("16.2");
    }

    @Test
    void inFuzhouAUniversityServesThePublicInterestOnly() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor university = provedUniversity(town);

        HttpResponse<String> commercial = apply(town, dataset, university, "commercial");
        HttpResponse<String> research = apply(town, dataset, university, "public-interest");

        assertThat(commercial.statusCode()).isEqualTo(422);
        assertThat(text(commercial, "code")).isEqualTo("opening.purpose-limited");
        assertThat(text(commercial, "field")).isEqualTo("facts.purpose");
        assertThat(text(commercial, "article")).isEqualTo("17.3");
        assertThat(research.statusCode()).as(research.body()).isEqualTo(201);
    }

    @Test
    void inFuzhouCommercialUseTakesConditionsCompetitionAndAnAgreementOfBoth() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor company = towns.organization(ApplicantKind.DOMESTIC_ENTERPRISE);
        openings.prove(town, company, null);
        String caseId = text(apply(town, dataset, company, "commercial"), "id");
        Browser officer = town.officer.browser(port);
        Browser steward = town.steward.browser(port);
        Browser applicant = company.browser(port);

        file(officer, caseId, "opening-conditions");
        assertThat(decide(officer, caseId, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        assertThat(decide(steward, caseId, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> unrecorded = decide(officer, caseId, "{\"outcome\": \"done\"}");
        assertThat(text(unrecorded, "field")).isEqualTo("selection-record");
        assertThat(text(unrecorded, "article")).isEqualTo("17.2");
        file(officer, caseId, "selection-record");
        assertThat(decide(officer, caseId, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        assertThat(decide(officer, caseId, "{\"outcome\": \"agreed\"}").statusCode())
                .isEqualTo(200);
        file(officer, caseId, "agreement");
        assertThat(decide(officer, caseId, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        assertThat(json(applicant.get("/api/my-data"))).isEmpty();
        assertThat(decide(applicant, caseId, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);

        assertThat(copyOf(company).get("purpose").stringValue()).isEqualTo("commercial");
    }

    @Test
    void aProofThatRunsOutClosesTheCopyUntilItIsRenewed() {
        OpeningTowns.OpeningTown town = openings.under("fuzhou-2017");
        UUID dataset = town.datasetOf(town.open(town.entry(OpeningType.CONDITIONAL), port));
        Towns.Visitor university = provedUniversity(town);
        String caseId = text(apply(town, dataset, university, "public-interest"), "id");
        file(town.officer.browser(port), caseId, "opening-conditions");
        town.goOn(caseId, port);
        String path = "/api/my-data/" + copyOf(university).get("id").stringValue() + "/file";
        LocalDate today = LegalTime.dayOf(java.time.Instant.now());

        openings.prove(town, university, today.minusDays(1));
        HttpResponse<String> closed = university.browser(port).get(path);
        openings.prove(town, university, today.plusYears(1));

        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(text(closed, "code")).isEqualTo("opening.proof-expired");
        assertThat(university.browser(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewLoadReachesThePortalAndThoseWithCopiesOfTheirOwn() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        var free = town.entry(OpeningType.UNCONDITIONAL);
        var listed = town.entry(OpeningType.CONDITIONAL);
        String slug = town.open(free, port);
        UUID dataset = town.datasetOf(town.open(listed, port));
        Towns.Visitor asking = towns.university();
        decide(
                town.steward.browser(port),
                text(apply(town, dataset, asking, "other"), "id"),
                "{\"outcome\": \"agreed\"}");
        String path = "/api/my-data/" + copyOf(asking).get("id").stringValue() + "/file";
        assertThat(Browser.at(port).get("/open/datasets/" + slug + ".csv").body())
                .contains("L1,101");

        town.load(free, 500);
        town.load(listed, 700);
        await().untilAsserted(() -> {
            republication.run();
            assertThat(Browser.at(port).get("/open/datasets/" + slug + ".csv").body())
                    .contains("L1,501")
                    .doesNotContain("L1,101");
            assertThat(asking.browser(port).get(path).body()).contains("L1,701");
        });
    }

    @Test
    void aDatasetOfAnotherRegionIsNotThere() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        OpeningTowns.OpeningTown elsewhere = openings.under("yingkou-2022");
        UUID dataset = elsewhere.datasetOf(elsewhere.open(elsewhere.entry(OpeningType.CONDITIONAL), port));

        HttpResponse<String> refused = apply(town, dataset, towns.university(), "other");

        assertThat(text(refused, "field")).isEqualTo("about[0].id");
        assertThat(town.officer
                        .browser(port)
                        .get("/api/opened/" + dataset + "/trace")
                        .statusCode())
                .isEqualTo(404);
    }
}
