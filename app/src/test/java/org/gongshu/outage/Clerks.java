package org.gongshu.outage;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshu.Browser;
import tools.jackson.databind.JsonNode;

/** A department that applies and an authority that decides; both remember what they were answered. */
final class Clerks {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An application as it was sent; {@code matter} is in no other. */
    record Sent(String key, String matter, String body) {}

    private final Browser applicant;
    private final Browser authority;
    private final String entry;
    private final List<String> items;
    private final String system;

    /** Cases by their matter, as the answer to the application said. */
    final Map<String, String> opened = new ConcurrentHashMap<>();

    /** Outcomes by case, as the answer to the decision said. */
    final Map<String, String> decided = new ConcurrentHashMap<>();

    /** Applications whose answer never came, by their matter. */
    final Map<String, Sent> unanswered = new ConcurrentHashMap<>();

    Clerks(DemoNode node) {
        applicant = Demo.signedIn(node, "fz-user");
        authority = Demo.signedIn(node, "fz-officer");
        JsonNode register = register(applicant);
        entry = Demo.text(register, "id");
        items = Demo.items(register.at("/content/items")).stream()
                .map(item -> Demo.text(item, "id"))
                .toList();
        system = system(applicant);
    }

    static JsonNode register(Browser browser) {
        return Demo.all(browser, "/api/catalog/entries").stream()
                .filter(found -> found.at("/content/name").asString("").startsWith("市场主体"))
                .findFirst()
                .orElseThrow();
    }

    static String system(Browser browser) {
        return Demo.text(Demo.all(browser, "/api/systems").getFirst(), "id");
    }

    /** Applies, and decides what was applied for: every third time the answer is no. */
    void round() {
        int number = NUMBER.incrementAndGet();
        String caseId = apply("INTERFACE", number);
        if (caseId != null) {
            decide(caseId, number % 3 == 0 ? "refused" : "agreed");
        }
    }

    /** Applies for the register; answers the case, or null where that was not answered. */
    String apply(String mode, int number) {
        String matter = "事项" + number;
        String body = Demo.JSON.writeValueAsString(Map.of(
                "entries",
                List.of(Map.of(
                        "entryId", entry, "mode", mode, "items", items, "rows", List.of(), "systems", List.of(system))),
                "purpose",
                Map.of("matterCode", "M-" + number, "matter", matter, "duty", "断电演练"),
                "scenario",
                "断电演练"));
        Sent sent = new Sent(UUID.randomUUID().toString(), matter, body);
        unanswered.put(matter, sent);
        return send(sent);
    }

    /** Sends an application, or sends it again under the same key. */
    String send(Sent sent) {
        applicant.with("Idempotency-Key", sent.key());
        HttpResponse<String> answer;
        try {
            answer = applicant.post("/api/share-applications", sent.body());
        } finally {
            applicant.without("Idempotency-Key");
        }
        String caseId = Answers.isLost(answer) ? inTheList(sent) : opened(answer);
        if (caseId == null) {
            return null;
        }
        opened.put(sent.matter(), caseId);
        unanswered.remove(sent.matter());
        return caseId;
    }

    private static String opened(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            return Demo.text(Demo.JSON.readTree(answer.body()), "caseId");
        }
        Answers.mayFail(answer);
        return null;
    }

    /** What an application came to whose answer was lost: the answer says that the list has it. */
    private String inTheList(Sent sent) {
        return Demo.all(applicant, "/api/cases?kind=share-application").stream()
                .map(row -> Demo.text(row, "id"))
                .filter(id -> Demo.read(applicant, "/api/cases/" + id)
                        .at("/subjects/0/snapshot/matter")
                        .asString()
                        .equals(sent.matter()))
                .findFirst()
                .orElseThrow();
    }

    void decide(String caseId, String outcome) {
        HttpResponse<String> found = authority.get("/api/cases/" + caseId);
        if (found.statusCode() != 200) {
            Answers.mayFail(found);
            return;
        }
        String task = Demo.JSON.readTree(found.body()).at("/mine/0/task").asString();
        HttpResponse<String> answer = authority.post(
                "/api/tasks/" + task + "/decision", "{\"outcome\":\"" + outcome + "\",\"reason\":\"断电演练\"}");
        if (answer.statusCode() == 200) {
            decided.put(caseId, outcome);
        } else {
            Answers.mayFail(answer);
        }
    }
}
