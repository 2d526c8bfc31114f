package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.util.stream.StreamSupport;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.organization.Role;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a city's text and the national one both speak, officials see both, and the case remembers both. */
@PlatformTest
class BothTextsBindIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private CaseTowns towns;

    @LocalServerPort
    private int port;

    @Test
    void anOfficialSeesBothClocksAndTheEarlierRules() {
        CaseTowns.CaseTown town = towns.underToday("yingkou-2022");
        Case open = answering(town);

        Browser answerer = town.answerer.browser(port);
        JsonNode explanation = JSON.readTree(
                answerer.get("/api/cases/" + open.id() + "/explanation").body());
        JsonNode answer = task(explanation, "answer");
        assertThat(answer.get("rule").get("regulation").stringValue()).isEqualTo("state-council-2025");
        assertThat(answer.get("period").stringValue()).isEqualTo("10 working-days");
        assertThat(answer.get("rules").booleanValue()).isFalse();
        JsonNode other = answer.get("beside").get(0);
        assertThat(other.get("rule").get("regulation").stringValue()).isEqualTo("yingkou-2022");
        assertThat(other.get("rule").get("article").stringValue()).isEqualTo("20.2");
        assertThat(other.get("period").stringValue()).isEqualTo("5 working-days");
        assertThat(other.get("rules").booleanValue()).isTrue();
        assertThat(answer.get("due")).isEqualTo(other.get("due"));
        assertThat(answer.get("ownDue").stringValue())
                .isGreaterThan(answer.get("due").stringValue());
        assertThat(explanation.get("layers").toString())
                .contains("\"standing\":\"runs\"", "\"standing\":\"binds\"", "yingkou-2022");

        JsonNode page = JSON.readTree(answerer.get("/api/cases/" + open.id()).body());
        assertThat(page.get("waitsFor").get(0).get("dueBy")).hasSize(2);
        assertThat(page.get("timeline").toString()).contains("both-layers-bind", "two-clocks", "yingkou-2022#20.2");
        assertThat(page.get("mine").get(0).get("refusal").stringValue()).isEqualTo("basis");
        assertThat(page.get("mine").get(0).get("refusalRegulation").stringValue())
                .isEqualTo("yingkou-2022");

        JsonNode listed =
                JSON.readTree(answerer.get("/api/tasks").body()).get("items").get(0);
        assertThat(listed.get("regulation").stringValue()).isEqualTo("yingkou-2022");
        assertThat(listed.get("article").stringValue()).isEqualTo("20.2");
    }

    @Test
    void theRuleThatIsDisplacedIsShown() {
        CaseTowns.CaseTown town = towns.underToday("fuzhou-2017");
        Case open = answering(town);

        JsonNode explanation = JSON.readTree(town.answerer
                .browser(port)
                .get("/api/cases/" + open.id() + "/explanation")
                .body());
        JsonNode displaced = StreamSupport.stream(explanation.get("layers").spliterator(), false)
                .filter(layer -> layer.get("standing").stringValue().equals("displaced"))
                .findFirst()
                .orElseThrow();
        assertThat(displaced.get("regulation").stringValue()).isEqualTo("fuzhou-2017");
        assertThat(displaced.get("procedure").get("article").stringValue()).isEqualTo("10");
        assertThat(displaced.get("settledBy").get("regulation").stringValue()).isEqualTo("state-council-2025");
        assertThat(displaced.get("settledBy").get("article").stringValue()).isEqualTo("20.3");
    }

    @Test
    void whatTheTownLooksBackToLaterChangesNoOpenCase() {
        CaseTowns.CaseTown town = towns.underToday("yingkou-2022");
        Case open = answering(town);

        towns.lookBack(town);

        Case read = towns.read(open);
        assertThat(read.law().regulation().id()).isEqualTo("state-council-2025");
        assertThat(read.law().beside())
                .singleElement()
                .satisfies(other -> assertThat(other.law().regulation().id()).isEqualTo("yingkou-2022"));
        assertThat(read.openTasks()).isEqualTo(open.openTasks());
    }

    /** An application that its department's head has signed, so that it waits for the provider. */
    private Case answering(CaseTowns.CaseTown town) {
        Cases cases = towns.rehearsed();
        Opening opening = town.application()
                .state("use-basis", "1")
                .state("scenario", "核对救助对象")
                .state("scope", "本处")
                .state("mode", "query")
                .state("until", "2027-12-31");
        Case open = done(cases.open(town.applicant.actor(), opening));
        return done(cases.decide(
                town.somebodyOf(town.user, Role.HEAD),
                null,
                Deed.Decide.of(open.openTasks().getFirst().id(), StepOutcome.AGREED)));
    }

    private static JsonNode task(JsonNode explanation, String step) {
        return StreamSupport.stream(explanation.get("tasks").spliterator(), false)
                .filter(task -> task.get("step").stringValue().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
