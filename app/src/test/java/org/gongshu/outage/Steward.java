package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gongshu.Browser;
import org.gongshu.kernel.CreditCode;
import tools.jackson.databind.JsonNode;

/** A steward who delivers the register of businesses anew and follows what becomes of it. */
final class Steward {

    private static final Set<String> UNDER_WAY = Set.of("WAITING", "CHECKING");
    private static final String HEAD = "统一社会信用代码,名称,类型,法定代表人,成立日期,注册资本,行业门类,住所,区划代码,登记状态";

    private final DemoNode node;
    private final Browser browser;
    private final String entry;

    Steward(DemoNode node) {
        this.node = node;
        browser = Demo.signedIn(node, "fz-provider");
        entry = Demo.text(Clerks.register(browser), "id");
    }

    /** Delivers so many rows and comes back while they are being checked; answers the load. */
    String deliver(int rows) {
        HttpResponse<String> taken = browser.upload(
                "/api/catalog/entries/" + entry + "/loads", "登记.csv", file(rows).getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String load = Demo.text(Demo.JSON.readTree(taken.body()), "loadId");
        node.awaitThat(() -> load(load).at("/rowsRead").asLong() > 0);
        assertThat(Demo.text(load(load), "state"))
                .as("too quick to be struck in the middle")
                .isEqualTo("CHECKING");
        return load;
    }

    /** The load as it stands when it has been checked, by whichever life of the program. */
    JsonNode checked(String load) {
        node.awaitThat(() -> !UNDER_WAY.contains(Demo.text(load(load), "state")));
        return load(load);
    }

    /** Makes the load the data of the entry. */
    void commit(JsonNode load) {
        browser.with("If-Match", "\"" + load.at("/version").asInt() + "\"");
        HttpResponse<String> answer =
                browser.post("/api/loads/" + Demo.text(load, "id") + "/commitment", "{\"reason\":\"断电演练\"}");
        browser.without("If-Match");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The states of all loads of the register. */
    List<String> states() {
        return Demo.all(browser, "/api/catalog/entries/" + entry + "/loads").stream()
                .map(load -> Demo.text(load, "state"))
                .toList();
    }

    private JsonNode load(String id) {
        return Demo.read(browser, "/api/loads/" + id).at("/load");
    }

    private static String file(int rows) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rows; i++) {
            String code = "91350102DEM%06d".formatted(i);
            text.append('\n')
                    .append(code)
                    .append(CreditCode.check(code))
                    .append(",演示企业")
                    .append(i)
                    .append(",有限责任公司,甄示例,2020-01-01,100,F,演示路")
                    .append(i)
                    .append("号,350102,在营");
        }
        return text.append('\n').toString();
    }
}
