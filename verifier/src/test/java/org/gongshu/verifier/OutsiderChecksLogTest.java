package org.gongshu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gongshu.verifier.Verdict.Broken;
import org.gongshu.verifier.Verdict.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsiderChecksLogTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 700, 66_000})
    void aSoundLogIsSound(int size) {
        Sample.write(folder, Sample.leaves(size));

        assertThat(check()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void anEditedEntryIsFoundByItsIndex() throws IOException {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Sample.write(folder, entries);
        entries.set(300, Sample.leaf(9999));
        Sample.put(folder, "tile/entries/001", EntryBundle.write(entries.subList(256, 512)));

        assertThat(check()).isEqualTo(new Broken(Fault.CHANGED_ENTRY, 300, 300));
    }

    @Test
    void aDeletedEntryIsFoundByItsIndex() {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Sample.write(folder, entries);
        entries.remove(300);
        Sample.put(folder, "tile/entries/001", EntryBundle.write(entries.subList(256, 511)));

        assertThat(check()).isEqualTo(new Broken(Fault.CHANGED_ENTRY, 300, 300));
    }

    @Test
    void swappedEntriesAreFoundByTheFirst() {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Sample.write(folder, entries);
        Collections.swap(entries, 300, 400);
        Sample.put(folder, "tile/entries/001", EntryBundle.write(entries.subList(256, 512)));

        assertThat(check()).isEqualTo(new Broken(Fault.CHANGED_ENTRY, 300, 300));
    }

    @Test
    void aTailCutOffIsFoundWhereItBegins() {
        List<byte[]> entries = Sample.leaves(700);
        Sample.write(folder, entries);
        Sample.put(folder, "tile/entries/002.p/188", EntryBundle.write(entries.subList(512, 650)));

        assertThat(check()).isEqualTo(new Broken(Fault.MISSING_ENTRY, 650, 650));
    }

    @Test
    void anEntryTooManyIsFound() {
        List<byte[]> entries = Sample.leaves(701);
        Sample.write(folder, entries.subList(0, 700));
        Sample.put(folder, "tile/entries/002.p/188", EntryBundle.write(entries.subList(512, 701)));

        assertThat(check()).isEqualTo(new Broken(Fault.SURPLUS_ENTRY, 700, 700));
    }

    @Test
    void anEntryChangedTogetherWithItsTileIsNarrowedToTheTile() throws IOException {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Sample.write(folder, entries);
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        byte[] above = Files.readAllBytes(folder.resolve("tile/1/000.p/2"));
        entries.set(300, Sample.leaf(9999));
        Sample.write(folder, entries);
        Sample.put(folder, "tile/1/000.p/2", above);
        Sample.put(folder, "checkpoint", checkpoint);

        assertThat(check()).isEqualTo(new Broken(Fault.CHANGED_TILE, 256, 511));
    }

    @Test
    void aLogRewrittenThroughoutDoesNotFitItsSignedRoot() throws IOException {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Sample.write(folder, entries);
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        entries.set(300, Sample.leaf(9999));
        Sample.write(folder, entries);
        Sample.put(folder, "checkpoint", checkpoint);

        assertThat(check()).isEqualTo(new Broken(Fault.WRONG_ROOT, 0, 699));
    }

    @Test
    void aLogRewrittenAndSignedAgainDoesNotContinueWhatWasSeen() {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(700));
        Checkpoint seen =
                Checkpoint.parse(Sample.checkpoint(entries.subList(0, 400)).text());
        Sample.write(folder, entries);
        assertThat(new LogCheck(new LogSource.Folder(folder), Sample.KEY).run(seen))
                .isInstanceOf(Verdict.Sound.class);

        entries.set(300, Sample.leaf(9999));
        Sample.write(folder, entries);
        assertThat(new LogCheck(new LogSource.Folder(folder), Sample.KEY).run(seen))
                .isEqualTo(new Broken(Fault.FORKED, 0, 399));

        Sample.write(folder, Sample.leaves(350));
        assertThat(new LogCheck(new LogSource.Folder(folder), Sample.KEY).run(seen))
                .isEqualTo(new Broken(Fault.FORKED, 350, 399));
    }

    @Test
    void aForeignSignatureAForeignOriginAndNoCheckpointAreNamed() throws IOException {
        Sample.write(folder, Sample.leaves(3));
        VerifierKey other = VerifierKey.of(Sample.ORIGIN, Sample.newKeys().getPublic());
        assertThat(new LogCheck(new LogSource.Folder(folder), other).run(null))
                .isEqualTo(new Broken(Fault.BAD_SIGNATURE, -1, -1));

        String text = new Checkpoint("other.example/ledger", 3, SlowTree.root(Sample.leaves(3))).text();
        SignedNote note = SignedNote.sign(text, Sample.KEY, Sample.KEYS.getPrivate());
        Sample.put(folder, "checkpoint", note.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(check()).isEqualTo(new Broken(Fault.WRONG_ORIGIN, -1, -1));

        Sample.put(folder, "checkpoint", "nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(check()).isEqualTo(new Broken(Fault.NO_CHECKPOINT, -1, -1));
        Files.delete(folder.resolve("checkpoint"));
        assertThat(check()).isEqualTo(new Broken(Fault.NO_CHECKPOINT, -1, -1));
    }

    @Test
    void anEntryOfNoKnownFormIsNamed() {
        List<byte[]> entries = new ArrayList<>(Sample.leaves(5));
        entries.set(2, "{}".getBytes(StandardCharsets.UTF_8));
        Sample.write(folder, entries);

        assertThat(check()).isEqualTo(new Broken(Fault.MALFORMED_ENTRY, 2, 2));
    }

    @Test
    void theCommandSpeaksBothLanguagesAndAnswersByItsExitCode() {
        Sample.write(folder, Sample.leaves(3));
        String place = folder.toString();

        assertThat(run(Verify.SOUND, "verify", place, "--lang", "zh")).contains("账本完好", "共 3 条", "公钥取自账本自身");
        assertThat(run(Verify.SOUND, "verify", place, "--key", Sample.KEY.text()))
                .contains("The log is sound", "3 entries")
                .doesNotContain("taken from the log itself");
        Sample.put(folder, "tile/entries/000.p/3", EntryBundle.write(Sample.leaves(2)));
        assertThat(run(Verify.BROKEN, "verify", place)).contains("missing", "index 2");
        assertThat(run(Verify.BROKEN, "verify", place, "--lang", "zh")).contains("缺少记录", "第 2 条");
        assertThat(run(Verify.UNREADABLE, "verify", place + "/nowhere")).contains("cannot be read");
        assertThat(run(Verify.UNREADABLE, "verify", place + "/nowhere", "--lang", "zh"))
                .contains("读不到账本");
        assertThat(run(Verify.UNREADABLE, "verify", "http://not an address")).contains("cannot be read");
        assertThat(run(Verify.UNREADABLE, "receipt", place + "/checkpoint", "--key", Sample.KEY.text()))
                .contains("cannot be read");
        assertThat(run(Verify.USAGE, "verify")).contains("Usage");
        assertThat(run(Verify.USAGE, "verify", place, "--unknown", "x")).contains("Usage");
    }

    @Test
    void theCommandRemembersWhatItSaw() {
        Path memory = folder.resolve("seen");
        String[] arguments = {"verify", folder.toString(), "--remember", memory.toString()};
        Sample.write(folder, Sample.leaves(3));
        run(Verify.SOUND, arguments);
        Sample.write(folder, Sample.leaves(5));
        assertThat(run(Verify.SOUND, arguments)).contains("continues", "3 entries");
        Sample.write(folder, Sample.leaves(4));
        assertThat(run(Verify.BROKEN, arguments)).contains("does not continue");
    }

    @Test
    void aReceiptIsCheckedWithoutTheLog() throws IOException {
        List<byte[]> entries = Sample.leaves(9);
        LogProof proof = new LogProof(entries.get(4), 4, Sample.tree(entries).inclusion(4), Sample.checkpoint(entries));
        Path file = folder.resolve("4.tlog-proof");
        Files.writeString(file, proof.text());

        assertThat(LogProof.parse(proof.text()).text()).isEqualTo(proof.text());
        assertThat(run(Verify.SOUND, "receipt", file.toString(), "--key", Sample.KEY.text()))
                .contains("index 4", "test.done");
        Files.writeString(file, proof.text().replace("index 4", "index 5"));
        assertThat(run(Verify.BROKEN, "receipt", file.toString(), "--key", Sample.KEY.text()))
                .contains("not in the signed log");
        VerifierKey other = VerifierKey.of(Sample.ORIGIN, Sample.newKeys().getPublic());
        assertThat(run(Verify.BROKEN, "receipt", file.toString(), "--key", other.text()))
                .contains("signature");
        assertThat(run(Verify.USAGE, "receipt", file.toString())).contains("--key");
    }

    @Test
    void aLogIsReadOverHttpWithOrWithoutTheLastPartOfItsPrefix() throws IOException {
        Sample.write(folder, Sample.leaves(300));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.replaceFirst("^/ledger/", ""));
            boolean found = path.startsWith("/ledger/") && Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : new byte[] {'?'};
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run(Verify.SOUND, "verify", address)).contains("300 entries");
            assertThat(run(Verify.SOUND, "verify", address + "/ledger/")).contains("300 entries");
        } finally {
            server.stop(0);
        }
        String gone = "http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(run(Verify.UNREADABLE, "verify", gone)).contains("cannot be read");
    }

    private Verdict check() {
        return new LogCheck(new LogSource.Folder(folder), Sample.KEY).run(null);
    }

    private static String run(int expected, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code =
                Verify.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8), Locale.ENGLISH, "C.UTF-8");
        assertThat(code).isEqualTo(expected);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
