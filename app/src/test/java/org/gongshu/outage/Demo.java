package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gongshu.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests read of the demonstration, all of it over HTTP. */
final class Demo {

    static final JsonMapper JSON = new JsonMapper();

    private Demo() {}

    /** A browser in which that account is signed in. */
    static Browser signedIn(DemoNode node, String login) {
        Browser browser = Browser.at(node.port());
        HttpResponse<String> answer =
                browser.post("/api/session", "{\"username\":\"" + login + "\",\"password\":\"gongshu\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return browser;
    }

    static JsonNode read(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Everything of a list, page by page. */
    static List<JsonNode> all(Browser browser, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            String more = (path.contains("?") ? "&" : "?") + "limit=500";
            JsonNode page = read(browser, path + more + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            items(page.at("/items")).forEach(all::add);
            if (page.at("/next").isNull()) {
                return all;
            }
            cursor = URLEncoder.encode(page.at("/next").asString(), StandardCharsets.UTF_8);
        }
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
