package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshu.Browser;
import tools.jackson.databind.JsonNode;

/** Everything there is about the applications of a department, read again and held against each other. */
final class CaseBooks {

    private final Browser department;
    private final Map<String, List<JsonNode>> ledger;
    private final Map<String, List<JsonNode>> notices;
    private final Map<String, List<JsonNode>> grants;

    CaseBooks(DemoNode node) {
        department = Demo.signedIn(node, "fz-user");
        notices = by(Demo.all(department, "/api/notices"), "caseId");
        grants = by(Demo.all(department, "/api/grants"), "caseId");
        ledger = Demo.all(Demo.signedIn(node, "fz-auditor"), "/api/ledger/entries").stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.at("/record/subject/id").asString("")));
    }

    private static Map<String, List<JsonNode>> by(List<JsonNode> all, String name) {
        return all.stream().collect(Collectors.groupingBy(one -> Demo.text(one, name)));
    }

    /** Whether the public ledger holds every act: its entries become readable a moment after they were written. */
    boolean holdsEveryActOf(List<String> cases) {
        return cases.stream()
                .allMatch(id -> receiptsOf(view(id)).stream()
                        .allMatch(receipt -> entriesOf(id).contains(receipt)));
    }

    /** Nothing of the case is there without all of it being there. */
    void agreeOn(String id) {
        JsonNode view = view(id);
        String outcome = Demo.text(view, "outcome");
        List<JsonNode> decisions = Demo.items(view.at("/timeline")).stream()
                .filter(line -> Demo.text(line, "act").equals("decide"))
                .toList();
        assertThat(view.at("/version").asInt()).as(view.toString()).isEqualTo(1 + decisions.size());
        assertThat(receiptsOf(view)).as(view.toString()).isEqualTo(entriesOf(id));
        if (outcome.isEmpty()) {
            isUntouched(id, view, decisions);
        } else {
            isDecided(id, view, decisions, outcome);
        }
    }

    private void isUntouched(String id, JsonNode view, List<JsonNode> decisions) {
        assertThat(decisions).as(view.toString()).isEmpty();
        assertThat(view.at("/waitsFor").size()).as(view.toString()).isOne();
        assertThat(view.at("/results").size()).as(view.toString()).isZero();
        assertThat(view.at("/documents").size()).as(view.toString()).isZero();
        assertThat(notices.getOrDefault(id, List.of())).isEmpty();
        assertThat(grants.getOrDefault(id, List.of())).isEmpty();
    }

    private void isDecided(String id, JsonNode view, List<JsonNode> decisions, String outcome) {
        assertThat(decisions).as(view.toString()).hasSize(1);
        assertThat(Demo.text(decisions.getFirst(), "outcome")).isEqualTo(outcome);
        assertThat(view.at("/subjects/0/outcome").asString()).isEqualTo(outcome);
        assertThat(view.at("/waitsFor").size()).as(view.toString()).isZero();
        assertThat(view.at("/documents").size()).as(view.toString()).isOne();
        assertThat(department
                        .get("/api/cases/" + id + "/documents/"
                                + view.at("/documents/0/id").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(notices.getOrDefault(id, List.of())).as(view.toString()).hasSize(1);
        List<String> given = grants.getOrDefault(id, List.of()).stream()
                .map(grant -> Demo.text(grant, "id"))
                .toList();
        assertThat(given).as(view.toString()).hasSize(outcome.equals("agreed") ? 1 : 0);
        assertThat(view.at("/results").size()).as(view.toString()).isEqualTo(given.size());
        assertThat(given).allSatisfy(grant -> {
            assertThat(view.at("/results/0/id").asString()).isEqualTo(grant);
            assertThat(ledger.getOrDefault(grant, List.of())).hasSize(1);
        });
    }

    /** The outcome as it stands now, empty while open. */
    String outcomeOf(String id) {
        return Demo.text(view(id), "outcome");
    }

    /** The matters of everything that the department applied for. */
    List<String> matters() {
        return Demo.all(department, "/api/cases?kind=share-application").stream()
                .map(row -> view(Demo.text(row, "id"))
                        .at("/subjects/0/snapshot/matter")
                        .asString())
                .toList();
    }

    private JsonNode view(String id) {
        return Demo.read(department, "/api/cases/" + id);
    }

    private static Set<String> receiptsOf(JsonNode view) {
        return Demo.items(view.at("/timeline")).stream()
                .map(line -> Demo.text(line, "receipt"))
                .collect(Collectors.toSet());
    }

    private Set<String> entriesOf(String id) {
        return ledger.getOrDefault(id, List.of()).stream()
                .map(entry -> Demo.text(entry, "id"))
                .collect(Collectors.toSet());
    }
}
