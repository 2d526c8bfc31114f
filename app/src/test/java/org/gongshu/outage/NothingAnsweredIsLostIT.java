package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongshu.verifier.Checkpoint;
import org.gongshu.verifier.LogCheck;
import org.gongshu.verifier.LogSource;
import org.gongshu.verifier.SignedNote;
import org.gongshu.verifier.Verdict;
import org.gongshu.verifier.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Officials decide and systems fetch while the program or its database is killed. {@code -Dgongshu.outages=30} does it
 * thirty times; {@code -Dgongshu.seed} repeats the moments of an earlier run.
 */
class NothingAnsweredIsLostIT {

    private static final int OUTAGES = Integer.getInteger("gongshu.outages", 3);
    private static final long SEED = Long.getLong("gongshu.seed", System.nanoTime());
    private static final int CLERKS = 2;
    private static final int DAYS_QUOTA = 10_000 * OUTAGES;
    private static final int LONGEST_WAIT_MILLIS = 1_500;
    private static final int ROWS_DELIVERED = 300_000;
    private static final String WATCHED_MATTER = "M--1";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private DemoNode node;
    private Clerks first;
    private String limited;
    private String limitedMatter;
    private String file;
    private String fileMatter;
    private String watched;
    private long rowsOfLimited;
    private BusinessSystem last;

    @BeforeEach
    void aDemonstrationWithGrants() throws Exception {
        node = DemoNode.in(folder);
        node.start();
        node.awaitReady();
        first = new Clerks(node);
        first.decide(first.apply("FILE", 0), "agreed");
        JsonNode story = grantOf("interface");
        limited = Demo.text(story, "id");
        String watching = first.apply("INTERFACE", -1);
        first.decide(watching, "agreed");
        watched = grantOfCase(watching);
        limitedMatter = story.at("/purpose/matterCode").asString();
        new Embedded(folder).limit(limited, DAYS_QUOTA);
        file = Demo.text(grantOf("file"), "id");
        fileMatter = "M-0";
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private JsonNode grantOf(String mode) {
        return Demo.all(Demo.signedIn(node, "fz-user"), "/api/grants").stream()
                .filter(grant -> Demo.text(grant, "mode").equals(mode))
                .findFirst()
                .orElseThrow();
    }

    private String grantOfCase(String caseId) {
        return Demo.all(Demo.signedIn(node, "fz-user"), "/api/grants").stream()
                .filter(grant -> Demo.text(grant, "caseId").equals(caseId))
                .map(grant -> Demo.text(grant, "id"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whateverWasAnsweredIsThereAfterwardsAndNothingIsHalfDone() throws Exception {
        List<Outage> kinds = List.of(Outage.values());
        for (int i = 0; i < OUTAGES; i++) {
            goThrough(kinds.get(i % kinds.size()));
        }
        theQuotaHolds();
        Set<String> secrets = Set.of(
                Files.readString(folder.resolve("postgres/owner.password")).strip(),
                Files.readString(folder.resolve("postgres/superuser.password")).strip(),
                last.token());
        new SpokenLog(folder).tellsNothingOfAnybody(secrets);
    }

    private void goThrough(Outage outage) throws Exception {
        Instant begun = Instant.now();
        List<Clerks> clerks =
                IntStream.range(0, CLERKS).mapToObj(_ -> new Clerks(node)).toList();
        BusinessSystem free = new BusinessSystem(node);
        BusinessSystem restricted = new BusinessSystem(node);
        Steward steward = new Steward(node);
        BusinessSystem.Seen before = free.look(watched, WATCHED_MATTER);
        Checkpoint seen;
        Work work = new Work();
        try (SlowDownload download = free.export(file, fileMatter)) {
            clerks.forEach(pair -> work.keepOn("clerks", pair::round));
            work.keepOn("limited", () -> fetch(restricted, limited, limitedMatter));
            node.awaitThat(() -> clerks.stream().allMatch(pair -> pair.decided.size() > 2));
            String load = steward.deliver(ROWS_DELIVERED);
            DemoNode.pause(random.nextInt(LONGEST_WAIT_MILLIS));
            seen = checkpoint();
            outage.strike(node);
            assertThat(download.readsToTheEnd())
                    .as("a whole file after " + outage)
                    .isFalse();
            List<Throwable> faults = work.stop();
            assertThat(faults).as("seed %s, %s", SEED, outage).isEmpty();
            goOn();
            check(begun, clerks, restricted, download);
            theLoadIsThereWholeOrNotAtAll(steward, load, before);
        }
        assertThat(new LogCheck(log(), key()).run(seen)).isInstanceOf(Verdict.Sound.class);
    }

    private void fetch(BusinessSystem system, String grant, String matter) {
        int status = system.fetch(grant, matter, 20);
        assertThat(status).isIn(200, 429, 500, 503);
        DemoNode.pause(30);
    }

    private void goOn() throws Exception {
        if (!node.isAlive()) {
            node.start();
        }
        node.awaitReady();
        node.awaitThat(() -> node.status("/ledger/checkpoint") == 200);
    }

    private void check(Instant begun, List<Clerks> clerks, BusinessSystem system, SlowDownload download) {
        for (Clerks pair : clerks) {
            List.copyOf(pair.unanswered.values()).forEach(pair::send);
            assertThat(pair.unanswered).isEmpty();
        }
        List<String> cases = new ArrayList<>();
        clerks.forEach(pair -> cases.addAll(pair.opened.values()));
        node.awaitThat(() -> new CaseBooks(node).holdsEveryActOf(cases));
        CaseBooks books = new CaseBooks(node);
        assertThat(cases).doesNotHaveDuplicates().allSatisfy(books::agreeOn);
        for (Clerks pair : clerks) {
            pair.decided.forEach(
                    (id, outcome) -> assertThat(books.outcomeOf(id)).isEqualTo(outcome));
        }
        assertThat(books.matters()).doesNotHaveDuplicates();
        UseBooks uses = new UseBooks(node, begun);
        uses.hold(system);
        uses.holdAsBrokenOff(download);
        uses.areAllReceipted();
        rowsOfLimited += system.received.values().stream()
                .mapToInt(BusinessSystem.Received::rows)
                .sum();
    }

    /** Whoever goes on checks it from the beginning; until its owner commits it nobody sees any of it. */
    private void theLoadIsThereWholeOrNotAtAll(Steward steward, String load, BusinessSystem.Seen before) {
        BusinessSystem system = new BusinessSystem(node);
        assertThat(system.look(watched, WATCHED_MATTER)).isEqualTo(before);
        JsonNode checked = steward.checked(load);
        assertThat(Demo.text(checked, "state")).as(checked.toString()).isIn("READY", "HELD");
        assertThat(checked.at("/rowsLoaded").asInt()).as(checked.toString()).isEqualTo(ROWS_DELIVERED);
        assertThat(system.look(watched, WATCHED_MATTER)).isEqualTo(before);
        steward.commit(checked);
        node.awaitThat(() -> system.look(watched, WATCHED_MATTER).rows() == ROWS_DELIVERED);
        assertThat(steward.states()).doesNotContain("WAITING", "CHECKING");
    }

    private void theQuotaHolds() {
        BusinessSystem system = new BusinessSystem(node);
        last = system;
        node.awaitThat(() -> system.fetch(limited, limitedMatter, 500) == 429);
        rowsOfLimited += system.received.values().stream()
                .mapToInt(BusinessSystem.Received::rows)
                .sum();
        assertThat(rowsOfLimited).isPositive().isLessThanOrEqualTo(DAYS_QUOTA);
    }

    private LogSource log() {
        return LogSource.of("http://127.0.0.1:" + node.port() + "/ledger");
    }

    private VerifierKey key() throws Exception {
        return VerifierKey.parse(new String(log().fetch("key").orElseThrow()).strip());
    }

    private Checkpoint checkpoint() throws Exception {
        return Checkpoint.parse(
                SignedNote.parse(new String(log().fetch("checkpoint").orElseThrow()))
                        .text());
    }
}
