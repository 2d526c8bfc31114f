package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshu.Browser;
import tools.jackson.databind.JsonNode;

/** A business system that fetches under a grant; it remembers what it received in full. */
final class BusinessSystem {

    /** Rows that arrived with the record of their use. */
    record Received(String receipt, int rows) {}

    /** What a grant shows of the data. */
    record Seen(int version, long rows) {}

    private final DemoNode node;
    private final Browser http;
    private final String token;

    /** What arrived, by the record of its use. */
    final Map<String, Received> received = new ConcurrentHashMap<>();

    /** A client of the department's system, with a token. */
    BusinessSystem(DemoNode node) {
        this.node = node;
        Browser department = Demo.signedIn(node, "fz-user");
        HttpResponse<String> made =
                department.post("/api/systems/" + Clerks.system(department) + "/clients", "{\"name\":\"断电演练\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode client = Demo.JSON.readTree(made.body());
        String login = client.at("/client/clientId").asString() + ":" + Demo.text(client, "secret");
        Browser stranger = Browser.at(node.port())
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> answer = stranger.form("/oauth2/token", "grant_type=client_credentials");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        token = Demo.text(Demo.JSON.readTree(answer.body()), "access_token");
        http = Browser.at(node.port())
                .with("Authorization", "Bearer " + token)
                .with("X-Gongshu-Operator", "operator")
                .with("X-Gongshu-Matter-Number", "1");
    }

    String token() {
        return token;
    }

    /** Fetches some rows; answers the status. */
    int fetch(String grant, String matter, int limit) {
        http.with("X-Gongshu-Matter", matter);
        HttpResponse<String> answer = http.get("/data/grants/" + grant + "/rows?limit=" + limit);
        if (answer.statusCode() == 200) {
            int rows = Demo.JSON.readTree(answer.body()).at("/items").size();
            received.put(
                    answer.headers().firstValue("X-Gongshu-Use").orElseThrow(),
                    new Received(
                            answer.headers().firstValue("X-Gongshu-Receipt").orElseThrow(), rows));
        }
        return answer.statusCode();
    }

    /** The version of the data and how many rows it has, as the grant shows it now. */
    Seen look(String grant, String matter) {
        http.with("X-Gongshu-Matter", matter);
        HttpResponse<String> answer = http.get("/data/grants/" + grant + "/rows?limit=1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode page = Demo.JSON.readTree(answer.body());
        return new Seen(page.at("/version").asInt(), page.at("/total").asLong());
    }

    /** Begins to take the whole register and reads it slowly. */
    SlowDownload export(String grant, String matter) {
        return new SlowDownload(node.port(), "/data/grants/" + grant + "/export", token, matter);
    }
}
