package org.gongshu.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small logs for the tests. */
final class Sample {

    static final String ORIGIN = "gongshu.example/ledger";
    static final KeyPair KEYS = newKeys();
    static final VerifierKey KEY = VerifierKey.of(ORIGIN, KEYS.getPublic());

    private Sample() {}

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The eight entries that implementations of RFC 6962 test with. */
    static List<byte[]> eight() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "entry %d".formatted(i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Entries of the ledger's form. */
    static List<byte[]> leaves(int count) {
        return IntStream.range(0, count).mapToObj(Sample::leaf).toList();
    }

    static byte[] leaf(int i) {
        String json =
                "{\"action\":\"test.done\",\"at\":\"2026-11-22T04:00:00Z\",\"id\":\"%d\",\"subject\":{}}".formatted(i);
        return ("\u0001" + json).getBytes(StandardCharsets.UTF_8);
    }

    static MerkleTree tree(List<byte[]> entries) {
        return new MerkleTree(
                TreeHash.SHA_256,
                entries.size(),
                (level, index) -> SlowTree.root(entries.subList((int) index << level, ((int) index + 1) << level)));
    }

    static SignedNote checkpoint(List<byte[]> entries) {
        String text = new Checkpoint(ORIGIN, entries.size(), SlowTree.root(entries)).text();
        return SignedNote.sign(text, KEY, KEYS.getPrivate());
    }

    /** Writes the log of {@code entries} into {@code folder} under the paths that a server would use. */
    static void write(Path folder, List<byte[]> entries) {
        put(folder, "checkpoint", checkpoint(entries).toString().getBytes(StandardCharsets.UTF_8));
        put(folder, "key", KEY.text().getBytes(StandardCharsets.UTF_8));
        List<byte[]> hashes = entries.stream().map(SlowTree::leaf).toList();
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = writeLevel(folder, level, hashes, entries);
        }
    }

    private static List<byte[]> writeLevel(Path folder, int level, List<byte[]> hashes, List<byte[]> entries) {
        List<byte[]> above = new ArrayList<>();
        for (int first = 0; first < hashes.size(); first += Tile.FULL) {
            List<byte[]> part = hashes.subList(first, Math.min(first + Tile.FULL, hashes.size()));
            Tile tile = new Tile(level, first / Tile.FULL, part.size());
            put(folder, tile.path(), join(part));
            if (level == 0) {
                put(folder, tile.entriesPath(), EntryBundle.write(entries.subList(first, first + part.size())));
            }
            if (tile.isFull()) {
                above.add(TreeHash.SHA_256.fold(join(part), 0, Tile.FULL));
            }
        }
        return above;
    }

    static byte[] join(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static void put(Path folder, String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
