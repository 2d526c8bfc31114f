package org.gongshu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.LedgerEntry.Actor;
import org.gongshu.ledger.LedgerEntry.Subject;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.verifier.LedgerLeaf;
import org.gongshu.verifier.LogProof;
import org.gongshu.verifier.Proof;
import org.gongshu.verifier.Verdict;
import org.gongshu.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PersonHoldsReceiptIT {

    @Autowired
    private LedgerHouse house;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Receipts receipts;

    @Autowired
    private LogFiles files;

    @Autowired
    private LedgerEntries entries;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final UUID region = Ids.next();
    private final UUID elsewhere = Ids.next();

    @BeforeEach
    void rest() {
        house.rest();
    }

    @AfterEach
    void wake() {
        house.wake();
    }

    @Test
    void aReceiptIsPendingUntilItsEntryIsInASignedCheckpointAndThenProvesIt() {
        UUID id = house.append(region, 1).getFirst();

        assertThat(receipts.find(id).orElseThrow().state()).isEqualTo(Receipts.State.PENDING);
        assertThat(receipts.prove(id)).isEqualTo(Outcome.refused(LedgerProblem.NOT_INCLUDED_YET));
        sequence();

        Receipts.Receipt receipt = receipts.find(id).orElseThrow();
        assertThat(receipt.state()).isEqualTo(Receipts.State.INCLUDED);
        assertThat(receipt.at()).isEqualTo(LedgerHouse.NOW);
        LogProof proof = LogProof.parse(proof(id).text());
        assertThat(proof.verify(VerifierKey.parse(files.key()))).isEqualTo(Proof.Verdict.INCLUDED);
        assertThat(LedgerLeaf.decode(proof.entry()).fields())
                .containsEntry("id", id.toString())
                .containsEntry("region", region.toString())
                .containsEntry("facts", Map.of("number", 0L));
    }

    @Test
    void anUnknownReceiptIsNotFound() {
        assertThat(receipts.find(Ids.next())).isEmpty();
        assertThat(receipts.prove(Ids.next())).isEqualTo(Outcome.refused(PlatformProblem.NOT_FOUND));
    }

    @Test
    void anEntryIsRecordedOnlyTogetherWithWhatItRecords() {
        LedgerEntry entry = LedgerHouse.entry(region, 1);
        assertThatIllegalStateException().isThrownBy(() -> ledger.append(entry));
        assertThatIllegalStateException()
                .isThrownBy(() -> house.database.read(Scope.of(region), () -> ledger.append(entry)));

        UUID[] receipt = new UUID[1];
        house.database.write(Scope.of(region), () -> {
            receipt[0] = ledger.append(entry);
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
        sequence();
        assertThat(receipts.find(receipt[0])).isEmpty();
    }

    @Test
    void anEntryOfAnotherRegionCannotBeSlippedIn() {
        assertThat(catchThrowable(() ->
                        house.database.write(Scope.of(elsewhere), () -> ledger.append(LedgerHouse.entry(region, 1)))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anEntryTooLongForTheLogIsAMistakeOfItsWriter() {
        LedgerEntry entry = LedgerHouse.entry(region, 1).fact("text", "长".repeat(30_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.database.write(Scope.of(region), () -> ledger.append(entry)));
    }

    @Test
    void personalValuesAreNotInTheLogCanBeShownOneByOneAndErased() {
        UUID person = Ids.next();
        LedgerEntry entry = LedgerEntry.of(
                        LedgerHouse.TestAction.DONE,
                        region,
                        new Subject("test", "personal"),
                        Actor.official(person, Ids.next(), Ids.next()),
                        LedgerHouse.NOW)
                .personal("operator", "测试员甲");
        UUID id = house.database.write(Scope.of(region), () -> ledger.append(entry));
        sequence();

        LedgerLeaf leaf = LedgerLeaf.decode(proof(id).entry());
        assertThat(proof(id).text()).doesNotContain("测试员甲").doesNotContain(person.toString());
        assertThat(leaf.discloses("operator", LedgerLeaf.fieldKey(nonce(id), "operator"), "测试员甲"))
                .isTrue();
        assertThat(leaf.discloses("person", LedgerLeaf.fieldKey(nonce(id), "person"), person.toString()))
                .isTrue();
        assertThat(only("personal").personal()).containsEntry("operator", "测试员甲");

        assertThat(ledger.erase(
                        Scope.of(elsewhere), Set.of(id), new Subject("case", "1"), Actor.platform(), LedgerHouse.NOW))
                .isZero();
        assertThat(ledger.erase(
                        Scope.of(region), Set.of(id), new Subject("case", "1"), Actor.platform(), LedgerHouse.NOW))
                .isEqualTo(1);
        assertThat(only("personal").personal()).isEmpty();
        assertThat(only("personal").erased()).isTrue();
        sequence();
        assertThat(house.check(folder, null)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void anAuditorFindsEntriesBySubjectActionAndTimeInTheOwnRegionsOnly() {
        house.append(region, 5);
        house.append(elsewhere, 5);
        sequence();

        var all = new LedgerEntries.Query("test", null, "test.done", LedgerHouse.NOW, LedgerHouse.NOW.plusSeconds(1));
        var first = page(all, null);
        assertThat(first.items())
                .extracting(item -> item.record().get("subject"))
                .containsExactly(Map.of("kind", "test", "id", "s4"), Map.of("kind", "test", "id", "s3"));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.totalExact()).isTrue();
        var second = page(all, first.next());
        assertThat(second.items()).hasSize(2);
        var third = page(all, second.next());
        assertThat(third.items()).hasSize(1);
        assertThat(third.next()).isNull();
        assertThat(page(new LedgerEntries.Query(null, "s2", null, null, null), null)
                        .items())
                .hasSize(1);
        assertThat(page(new LedgerEntries.Query(null, null, "other", null, null), null)
                        .items())
                .isEmpty();
        assertThat(page(new LedgerEntries.Query(null, null, null, null, LedgerHouse.NOW), null)
                        .items())
                .isEmpty();
        assertThat(entries.list(
                        Scope.of(region), new LedgerEntries.Query(null, null, null, null, null), first.next(), 2))
                .isEqualTo(Outcome.refused(PlatformProblem.BAD_CURSOR));
    }

    private Page<LedgerEntries.Recorded> page(LedgerEntries.Query query, @Nullable String cursor) {
        return value(entries.list(Scope.of(region), query, cursor, 2));
    }

    private LedgerEntries.Recorded only(String subject) {
        List<LedgerEntries.Recorded> items = value(entries.list(
                        Scope.of(region), new LedgerEntries.Query("test", subject, null, null, null), null, 2))
                .items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private LogProof proof(UUID id) {
        return (LogProof) value(receipts.prove(id));
    }

    private byte[] nonce(UUID id) {
        return house.database.read(
                Scope.of(region),
                () -> house.jdbc
                        .sql("SELECT nonce FROM ledger_entry WHERE id = :id")
                        .param("id", id)
                        .query((row, _) -> row.getBytes(1))
                        .single());
    }

    private void sequence() {
        house.sequencer(folder.resolve("memory")).run(LedgerHouse.NOW);
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
