package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.opening.OpeningTowns.decide;
import static org.gongshu.opening.OpeningTowns.json;
import static org.gongshu.opening.OpeningTowns.text;

import java.net.http.HttpResponse;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.regulation.OpeningType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@PlatformTest
class SocietyDemandsOpeningIT {

    @Autowired
    private OpeningTowns openings;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private OpeningTowns.OpeningTown town;
    private Browser citizen;
    private Browser steward;
    private Browser officer;

    @BeforeEach
    void aTownUnderTheLawOfFuzhou() {
        town = openings.under("fuzhou-2017");
        citizen = towns.university().browser(port);
        steward = town.steward.browser(port);
        officer = town.officer.browser(port);
    }

    private HttpResponse<String> demand() {
        return citizen.post("/api/cases", """
                {"kind": "opening-demand", "region": "%s", "title": "各线路客流",
                 "about": [{"type": "department", "id": "%s"}], "facts": {"demand": ["not-listed"]},
                 "statements": {"demand": "希望开放各条线路的年客流"}}
                """.formatted(town.town.id(), town.provider.id()));
    }

    private HttpResponse<String> review(String of) {
        return citizen.post("/api/cases", """
                {"kind": "review", "region": "%s", "title": "请复核", "against": "%s",
                 "statements": {"objection": "数据已在年报中公布"}}
                """.formatted(town.town.id(), of));
    }

    private JsonNode promises() {
        return json(steward.get("/api/opening-promises")).get("items");
    }

    @Test
    void anAgreedDemandIsAPromiseThatThePublicationKeeps() {
        HttpResponse<String> demanded = demand();
        assertThat(demanded.statusCode()).as(demanded.body()).isEqualTo(201);
        String id = text(demanded, "id");
        JsonNode waits = json(citizen.get("/api/cases/" + id)).at("/waitsFor/0");
        assertThat(waits.get("step").stringValue()).isEqualTo("answer");
        assertThat(waits.get("dueOn").isNull()).isFalse();

        assertThat(decide(steward, id, "{\"outcome\": \"agreed\"}").statusCode())
                .isEqualTo(200);
        JsonNode promise = promises().get(0);
        assertThat(promise.get("wanted").stringValue()).isEqualTo("希望开放各条线路的年客流");

        String slug = "kept-" + id.substring(24);
        HttpResponse<String> proposed = town.propose(
                town.entry(OpeningType.UNCONDITIONAL), slug, promise.get("id").stringValue(), port);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        town.goOn(text(proposed, "caseId"), port);

        assertThat(promises()).isEmpty();
        JsonNode children = json(citizen.get("/api/cases/" + id)).get("children");
        assertThat(children.at("/0/kind").stringValue()).isEqualTo("opening-publication");
        assertThat(children.at("/0/open").booleanValue()).isFalse();
    }

    @Test
    void aRefusalNeedsItsReasonAndAnAgreedReviewTakesItsPlace() {
        String id = text(demand(), "id");
        HttpResponse<String> bare = decide(steward, id, "{\"outcome\": \"refused\"}");
        assertThat(text(bare, "article")).isEqualTo("18.1");
        assertThat(decide(steward, id, "{\"outcome\": \"refused\", \"reason\": \"尚未整理\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(promises()).isEmpty();

        HttpResponse<String> asked = review(id);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String reviewed = text(asked, "id");
        assertThat(decide(officer, reviewed, "{\"outcome\": \"done\"}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> decided = decide(officer, reviewed, """
                {"outcome": "agreed", "statements": {"review-result": "应当开放"}}
                """);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);

        assertThat(promises()).hasSize(1);
        assertThat(promises().at("/0/caseId").stringValue()).isEqualTo(reviewed);
        assertThat(json(citizen.get("/api/cases/" + reviewed)).get("results").toString())
                .contains("replace-reply")
                .contains("start-opening-publication");
    }

    @Test
    void aReviewThatAgreesAgainReplacesThePromiseAndARefusedOneChangesNothing() {
        String id = text(demand(), "id");
        decide(steward, id, "{\"outcome\": \"agreed\"}");
        String first = promises().at("/0/id").stringValue();

        String refused = text(review(id), "id");
        decide(officer, refused, "{\"outcome\": \"done\"}");
        decide(officer, refused, "{\"outcome\": \"refused\", \"statements\": {\"review-result\": \"答复适当\"}}");
        assertThat(promises().at("/0/id").stringValue()).isEqualTo(first);

        String agreed = text(review(id), "id");
        decide(officer, agreed, "{\"outcome\": \"done\"}");
        decide(officer, agreed, "{\"outcome\": \"agreed\", \"statements\": {\"review-result\": \"应尽快开放\"}}");
        assertThat(promises()).hasSize(1);
        assertThat(promises().at("/0/id").stringValue()).isNotEqualTo(first);
    }

    @Test
    void aPromiseThatIsBeingKeptCannotBeTakenBackByAReview() {
        String id = text(demand(), "id");
        decide(steward, id, "{\"outcome\": \"agreed\"}");
        town.propose(
                town.entry(OpeningType.UNCONDITIONAL),
                "kept-" + id.substring(24),
                promises().at("/0/id").stringValue(),
                port);

        String reviewed = text(review(id), "id");
        decide(officer, reviewed, "{\"outcome\": \"done\"}");
        HttpResponse<String> agreed =
                decide(officer, reviewed, "{\"outcome\": \"agreed\", \"statements\": {\"review-result\": \"x\"}}");

        assertThat(agreed.statusCode()).isEqualTo(409);
        assertThat(text(agreed, "code")).isEqualTo("opening.promise-kept");
    }

    @Test
    void nobodyElsesReplyIsReviewed() {
        String id = text(demand(), "id");
        decide(steward, id, "{\"outcome\": \"refused\", \"reason\": \"尚未整理\"}");
        citizen = towns.university().browser(port);

        assertThat(text(review(id), "field")).isEqualTo("against");
    }

    @Test
    void anotherDepartmentDoesNotSeeThePromise() {
        String id = text(demand(), "id");
        decide(steward, id, "{\"outcome\": \"agreed\"}");
        String promise = promises().at("/0/id").stringValue();
        var other = town.town.someone(town.town.department("另一局"), org.gongshu.organization.Role.STEWARD);

        assertThat(other.browser(port).get("/api/opening-promises/" + promise).statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/api/opening-promises/" + promise).statusCode()).isEqualTo(200);
        HttpResponse<String> kept = town.propose(
                town.entry(OpeningType.UNCONDITIONAL),
                "not-promised",
                java.util.UUID.randomUUID().toString(),
                port);
        assertThat(text(kept, "field")).isEqualTo("promise");
    }
}
