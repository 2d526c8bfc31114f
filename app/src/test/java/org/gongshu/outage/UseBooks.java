package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshu.Browser;
import tools.jackson.databind.JsonNode;

/** The records of use since a moment, and the receipts that go with them. */
final class UseBooks {

    private final DemoNode node;
    private final Browser auditor;
    private final Map<String, JsonNode> records;

    UseBooks(DemoNode node, Instant since) {
        this.node = node;
        auditor = Demo.signedIn(node, "fz-auditor");
        records = Demo.all(auditor, "/api/uses?from=" + since).stream()
                .collect(Collectors.toMap(use -> Demo.text(use, "id"), Function.identity()));
    }

    /** Everything that arrived stands there as it arrived. */
    void hold(BusinessSystem system) {
        assertThat(system.received).isNotEmpty().allSatisfy((use, received) -> {
            JsonNode record = records.get(use);
            assertThat(record).as(use).isNotNull();
            assertThat(record.at("/rows").asInt()).isEqualTo(received.rows());
            assertThat(Demo.text(record, "outcome")).isEqualTo("COMPLETE");
            assertThat(Demo.text(record, "receipt")).isEqualTo(received.receipt());
        });
    }

    /** What broke off stands there as broken off, for the auditor and for whose data it is, and its end is on record. */
    void holdAsBrokenOff(SlowDownload download) {
        String path = "/api/uses/" + download.use;
        node.awaitThat(() -> !Demo.text(use(auditor, path), "outcome").isEmpty());
        JsonNode record = use(auditor, path);
        assertThat(Demo.text(record, "receipt")).isEqualTo(download.receipt);
        assertThat(Demo.text(record, "outcome")).as(record.toString()).isIn("BROKEN", "CUT");
        assertThat(use(Demo.signedIn(node, "fz-provider"), path)).isEqualTo(record);
        node.awaitThat(() -> Demo.all(auditor, "/api/ledger/entries?subjectKind=use&subjectId=" + download.use).stream()
                .anyMatch(entry -> entry.at("/record/action").asString("").equals("delivery.use-ended")));
    }

    private static JsonNode use(Browser browser, String path) {
        return Demo.read(browser, path).at("/use");
    }

    /** Every record has a receipt of its own, and each gets its place in the ledger. */
    void areAllReceipted() {
        Set<String> receipts = new HashSet<>();
        records.values().forEach(record -> receipts.add(Demo.text(record, "receipt")));
        assertThat(receipts).hasSameSizeAs(records.values());
        receipts.forEach(receipt ->
                node.awaitThat(() -> Demo.text(Demo.read(auditor, "/api/receipts/" + receipt), "state")
                        .equals("INCLUDED")));
    }
}
