package org.gongshu.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record went into the log with others, under one entry that holds the root of their tree. */
class OutsiderChecksGroupedReceiptTest {

    private static final int MOST = 40;

    @Property(tries = 200)
    void everyRecordOfAGroupIsProvedAndNoOtherIs(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(min = 0, max = MOST - 1) int where) {
        int place = where % size;
        List<byte[]> records = Sample.leaves(size);
        GroupProof proof = (GroupProof) Proof.parse(proof(records, place).text());

        assertThat(proof.verify(Sample.KEY)).isEqualTo(Proof.Verdict.INCLUDED);
        assertThat(proof.record()).isEqualTo(records.get(place));
        assertThat(with(proof, Sample.leaf(MOST + 1), place, proof.way()).verify(Sample.KEY))
                .isEqualTo(Proof.Verdict.NOT_IN_GROUP);
        assertThat(with(proof, proof.record(), place + 1, proof.way()).verify(Sample.KEY))
                .isEqualTo(Proof.Verdict.NOT_IN_GROUP);
        List<byte[]> longer = new ArrayList<>(proof.way());
        longer.add(new byte[32]);
        assertThat(with(proof, proof.record(), place, longer).verify(Sample.KEY))
                .isEqualTo(Proof.Verdict.NOT_IN_GROUP);
    }

    @Test
    void theRootIsThatOfTheStandardsTree() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> records = Sample.leaves(size);
            List<byte[]> hashes = records.stream().map(SlowTree::leaf).toList();
            assertThat(LedgerGroup.root(hashes)).isEqualTo(SlowTree.root(records));
            for (int place = 0; place < size; place++) {
                assertThat(LedgerGroup.way(hashes, place))
                        .containsExactlyElementsOf(Sample.tree(records).inclusion(place));
            }
        }
    }

    @Test
    void anEntryThatHoldsNoGroupOrAnotherProvesNothingOfTheRecord() {
        List<byte[]> records = Sample.leaves(3);
        GroupProof proof = proof(records, 1);
        for (byte[] entry : List.of(Sample.leaf(7), group(Sample.leaves(4)), groupEntry(3, "00"), records.get(1))) {
            assertThat(new GroupProof(proof.record(), 1, proof.way(), inLog(entry)).verify(Sample.KEY))
                    .isEqualTo(Proof.Verdict.NOT_IN_GROUP);
        }
    }

    @Test
    void theGroupsRootItselfAndInnerNodesAreNoRecords() {
        List<byte[]> records = Sample.leaves(2);
        byte[] inner = Sample.join(records.stream().map(SlowTree::leaf).toList());
        GroupProof whole = new GroupProof(inner, 0, List.of(), inLog(groupEntry(1, hex(SlowTree.root(records)))));
        assertThat(whole.verify(Sample.KEY)).isEqualTo(Proof.Verdict.NOT_IN_GROUP);
    }

    @Test
    void itsEntryMustBeInTheSignedLogOfTheKeysOwner() {
        GroupProof proof = proof(Sample.leaves(3), 2);
        VerifierKey other = VerifierKey.of(Sample.ORIGIN, Sample.newKeys().getPublic());
        assertThat(proof.verify(other)).isEqualTo(Proof.Verdict.WRONG_KEY);
        LogProof elsewhere = new LogProof(
                proof.entry().entry(),
                proof.entry().index() + 1,
                proof.entry().hashes(),
                proof.entry().checkpoint());
        assertThat(new GroupProof(proof.record(), 2, proof.way(), elsewhere).verify(Sample.KEY))
                .isEqualTo(Proof.Verdict.NOT_INCLUDED);
    }

    @Test
    void theLowerPartOfTheFileIsAProofThatOtherToolsRead() {
        String text = proof(Sample.leaves(5), 3).text();
        LogProof entry = LogProof.parse(text.substring(text.indexOf("c2sp.org/")));
        assertThat(entry.verify(Sample.KEY)).isEqualTo(Proof.Verdict.INCLUDED);
        assertThat(LedgerGroup.of(LedgerLeaf.decode(entry.entry()))
                        .orElseThrow()
                        .count())
                .isEqualTo(5);
    }

    @Test
    void aFileCutShortIsNoProof() {
        String text = proof(Sample.leaves(5), 3).text();
        for (String part : List.of(
                text.substring(0, text.indexOf("\n\n")),
                text.replaceFirst("place 3\n", ""),
                text.replaceFirst("place 3", "place -3"),
                text.substring(0, text.indexOf("\n\n") + 2))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(part));
        }
    }

    @Test
    void theCommandSaysWhatWasRecordedOrWhatIsWrong(@TempDir Path folder) throws IOException {
        GroupProof proof = proof(Sample.leaves(5), 3);
        Path file = Files.writeString(folder.resolve("use.tlog-proof"), proof.text());
        assertThat(run(Verify.SOUND, file)).contains("The receipt is good").contains("\"id\":\"3\"");
        String record = Base64.getEncoder().encodeToString(proof.record());
        String other = Base64.getEncoder().encodeToString(Sample.leaf(4));
        Files.writeString(file, proof.text().replace(record, other));
        assertThat(run(Verify.BROKEN, file)).contains("does not hold this record");
    }

    private static String run(int expected, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] arguments = {"receipt", file.toString(), "--key", Sample.KEY.text(), "--lang", "en"};
        assertThat(Verify.run(arguments, out, Locale.ENGLISH, null)).isEqualTo(expected);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static GroupProof proof(List<byte[]> records, int place) {
        List<byte[]> hashes = records.stream().map(SlowTree::leaf).toList();
        return new GroupProof(records.get(place), place, LedgerGroup.way(hashes, place), inLog(group(records)));
    }

    private static GroupProof with(GroupProof proof, byte[] record, int place, List<byte[]> way) {
        return new GroupProof(record, place, way, proof.entry());
    }

    private static LogProof inLog(byte[] entry) {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(6));
        entries.set(4, entry);
        return new LogProof(entry, 4, Sample.tree(entries).inclusion(4), Sample.checkpoint(entries));
    }

    private static byte[] group(List<byte[]> records) {
        return groupEntry(records.size(), hex(SlowTree.root(records)));
    }

    private static byte[] groupEntry(int count, String root) {
        String json =
                "{\"action\":\"test.group\",\"at\":\"2026-11-22T04:00:00Z\",\"facts\":{\"count\":%d,\"root\":\"%s\"},"
                                .formatted(count, root)
                        + "\"id\":\"g\",\"subject\":{}}";
        return ("\u0001" + json).getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
