package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Role;
import org.gongshu.verifier.LogCheck;
import org.gongshu.verifier.LogProof;
import org.gongshu.verifier.LogSource;
import org.gongshu.verifier.Proof;
import org.gongshu.verifier.Verdict;
import org.gongshu.verifier.VerifierKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running ledger over HTTP, with the platform's own sequencer at work. */
@PlatformTest
class OutsiderFetchesLedgerIT {

    private static final long HALF_A_SECOND = 500_000_000L;

    @Autowired
    private LedgerHouse house;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    @Test
    void theWholeLogIsFetchedAndCheckedWithoutSigningIn() {
        List<UUID> receipts = house.append(Ids.next(), 300);
        String receipt = waitForInclusion(receipts.getLast());
        assertThat(receipt).contains("\"action\":\"test.done\"");

        String key = Browser.at(port).get("/ledger/key").body();
        LogSource log = LogSource.of("http://127.0.0.1:" + port + "/ledger");
        assertThat(new LogCheck(log, VerifierKey.parse(key)).run(null)).isInstanceOf(Verdict.Sound.class);

        String proof = Browser.at(port)
                .get("/api/receipts/" + receipts.getLast() + ".tlog-proof")
                .body();
        assertThat(LogProof.parse(proof).verify(VerifierKey.parse(key))).isEqualTo(Proof.Verdict.INCLUDED);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        waitForInclusion(house.append(Ids.next(), 1).getFirst());
        for (String path : List.of(
                "/api/receipts/" + Ids.next(),
                "/api/receipts/" + Ids.next() + ".tlog-proof",
                "/ledger/tile/0/x999/999",
                "/ledger/tile/64/000",
                "/ledger/tile/entries/x999/999",
                "/ledger/tile/entries/000.p/256",
                "/ledger/tile/entries/000.p/0",
                "/ledger/tile/entries/0",
                "/ledger/tile/entries/../../checkpoint",
                "/ledger/tile/entries/x000/000")) {
            assertThat(Browser.at(port).get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void onlyAuditorsReadEntriesAndOnlyThoseOfTheirRegion() {
        Towns.Town town = towns.found();
        var department = town.department("测试局");
        waitForInclusion(house.append(town.id(), 3).getLast());
        waitForInclusion(house.append(Ids.next(), 3).getLast());
        Browser auditor = town.someone(department, Role.AUDITOR).browser(port);

        String found = auditor.get("/api/ledger/entries?action=test.done").body();
        assertThat(found)
                .contains("\"total\":3")
                .contains("\"totalExact\":true")
                .contains(town.id().toString());
        assertThat(auditor.get("/api/ledger/entries?limit=501").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/api/ledger/entries?unknown=1").statusCode()).isEqualTo(400);
        assertThat(auditor.get("/api/ledger/entries?cursor=made-up").body()).contains("platform.bad-cursor");
        for (Role role : List.of(Role.STEWARD, Role.HEAD, Role.OFFICER, Role.ADMINISTRATOR, Role.SECURITY_OFFICER)) {
            Browser other = town.someone(department, role).browser(port);
            assertThat(other.get("/api/ledger/entries").statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(Browser.at(port).get("/api/ledger/entries").statusCode()).isEqualTo(401);
    }

    private String waitForInclusion(UUID receipt) {
        return IntStream.range(0, 60)
                .mapToObj(_ -> {
                    LockSupport.parkNanos(HALF_A_SECOND);
                    return Browser.at(port).get("/api/receipts/" + receipt).body();
                })
                .filter(body -> body.contains("INCLUDED"))
                .findFirst()
                .orElseThrow();
    }
}
