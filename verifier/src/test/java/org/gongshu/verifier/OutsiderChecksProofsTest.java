package org.gongshu.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutsiderChecksProofsTest {

    private static final MerkleProofs PROOFS = new MerkleProofs(TreeHash.SHA_256);
    private static final int MOST = 70;

    @Test
    void rootsOfTheEightKnownEntriesAreTheKnownOnes() {
        List<String> starts =
                List.of("6e340b9c", "fac54203", "aeb6bcfe", "d37ee418", "4e3bbb1f", "76e67dad", "ddb89be4", "5dc9da79");
        List<String> ends = List.of("a01d", "c125", "6e77", "14b7", "64d4", "87ef", "4c8c", "4328");
        for (int size = 1; size <= 8; size++) {
            String root = HexFormat.of()
                    .formatHex(Sample.tree(Sample.eight().subList(0, size)).root());
            assertThat(root).startsWith(starts.get(size - 1)).endsWith(ends.get(size - 1));
        }
        assertThat(HexFormat.of().formatHex(Sample.tree(Sample.eight()).root()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(HexFormat.of().formatHex(Sample.tree(List.of()).root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void anotherImplementationsLogOfFifteenHasItsRootAndKey() {
        RootHasher hasher = new RootHasher(TreeHash.SHA_256);
        Stream.of("one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split(" "))
                .forEach(entry -> hasher.add(TreeHash.SHA_256.leaf(entry.getBytes(StandardCharsets.UTF_8))));

        assertThat(Base64.getEncoder().encodeToString(hasher.root()))
                .isEqualTo("rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
        String key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
        assertThat(VerifierKey.parse(key).text()).isEqualTo(key);
    }

    @Test
    void everyRootAndProofAgreesWithTheStandardReadSlowly() {
        List<byte[]> all = Sample.entries(MOST);
        for (int size = 0; size <= MOST; size++) {
            List<byte[]> entries = all.subList(0, size);
            MerkleTree tree = Sample.tree(entries);
            assertThat(tree.root()).isEqualTo(SlowTree.root(entries));
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index)).containsExactlyElementsOf(SlowTree.path(index, entries));
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                assertThat(tree.consistency(earlier)).containsExactlyElementsOf(SlowTree.proof(earlier, entries));
            }
        }
    }

    @Test
    void everyProofIsAcceptedByUsAndByAnIndependentVerifier() {
        List<byte[]> all = Sample.entries(MOST);
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = Sample.tree(all.subList(0, size));
            byte[] root = tree.root();
            for (int index = 0; index < size; index++) {
                byte[] leaf = TreeHash.SHA_256.leaf(all.get(index));
                List<byte[]> proof = tree.inclusion(index);
                assertThat(PROOFS.includes(leaf, index, size, proof, root)).isTrue();
                long at = index;
                long of = size;
                assertThatCode(() -> InclusionProofVerifier.verify(leaf, at, of, proof, root))
                        .doesNotThrowAnyException();
            }
            for (int earlier = 0; earlier <= size; earlier++) {
                assertThat(PROOFS.extend(earlier, tree.rootAt(earlier), size, root, tree.consistency(earlier)))
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void aSpoiltInclusionProofIsRejectedByUsAndByTheIndependentVerifier(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll int where, @ForAll int how) {
        int index = Math.floorMod(where, size);
        MerkleTree tree = Sample.tree(Sample.entries(size));
        byte[] leaf = TreeHash.SHA_256.leaf(Sample.entries(size).get(index));
        List<byte[]> proof = tree.inclusion(index);
        List<byte[]> spoilt = spoil(proof, tree.root(), how);

        assertThat(PROOFS.includes(leaf, index, size, spoilt, tree.root())).isFalse();
        assertThatThrownBy(() -> InclusionProofVerifier.verify(leaf, index, size, spoilt, tree.root()))
                .isInstanceOf(InclusionProofVerificationException.class);
        assertThat(PROOFS.includes(leaf, index == 0 ? 1 : index - 1, size, proof, tree.root()))
                .isFalse();
        assertThat(PROOFS.includes(leaf, index, size * 2L, proof, tree.root())).isFalse();
        assertThat(PROOFS.includes(leaf, index + (long) size, size, proof, tree.root()))
                .isFalse();
        assertThat(PROOFS.includes(leaf, -1, size, proof, tree.root())).isFalse();
        assertThat(PROOFS.includes(tree.root(), index, size, proof, tree.root()))
                .isFalse();
    }

    @Property(tries = 400)
    void aSpoiltConsistencyProofIsRejected(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll int where, @ForAll int how) {
        int earlier = 1 + Math.floorMod(where, size - 1);
        MerkleTree tree = Sample.tree(Sample.entries(size));
        byte[] earlierRoot = tree.rootAt(earlier);
        List<byte[]> proof = tree.consistency(earlier);

        assertThat(PROOFS.extend(earlier, earlierRoot, size, tree.root(), spoil(proof, tree.root(), how)))
                .isFalse();
        assertThat(PROOFS.extend(earlier, tree.root(), size, earlierRoot, proof))
                .isFalse();
        assertThat(PROOFS.extend(size, earlierRoot, earlier, tree.root(), proof))
                .isFalse();
        assertThat(PROOFS.extend(earlier, flip(earlierRoot, 0), size, tree.root(), proof))
                .isFalse();
        assertThat(PROOFS.extend(earlier, earlierRoot, size, flip(tree.root(), 0), proof))
                .isFalse();
        assertThat(PROOFS.extend(size, earlierRoot, size, tree.root(), List.of()))
                .isFalse();
        assertThat(PROOFS.extend(0, earlierRoot, size, tree.root(), List.of())).isFalse();
        assertThat(PROOFS.extend(earlier, earlierRoot, size, tree.root(), List.of()))
                .isFalse();
    }

    @Test
    void rootsFromTilesAreThoseOfTheWholeList() {
        List<byte[]> entries = Sample.entries(70_000);
        byte[] leaves = Sample.join(entries.stream().map(SlowTree::leaf).toList());
        TiledTree.Tiles tiles = tile -> hashesOf(tile, leaves);
        for (long size : List.of(1L, 255L, 256L, 257L, 65_535L, 65_536L, 65_537L, 70_000L)) {
            byte[] expected = SlowTree.root(entries.subList(0, (int) size));
            MerkleTree tree = new TiledTree(TreeHash.SHA_256, size, tiles).tree();
            assertThat(tree.root()).isEqualTo(expected);
            assertThat(tree.rootAt(size / 2)).isEqualTo(SlowTree.root(entries.subList(0, (int) size / 2)));
            RootHasher hasher = new RootHasher(TreeHash.SHA_256);
            entries.stream().limit(size).forEach(entry -> hasher.add(TreeHash.SHA_256.leaf(entry)));
            assertThat(hasher.root()).isEqualTo(expected);
        }
    }

    @Test
    void tilePathsAreSpelledAsTheStandardSpellsThem() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 0, 17).path()).isEqualTo("tile/1/000.p/17");
        assertThat(new Tile(0, 273, 112).entriesPath()).isEqualTo("tile/entries/273.p/112");
        assertThat(Tile.of(0, 273, 70_000)).contains(new Tile(0, 273, 112));
        assertThat(Tile.of(1, 0, 70_000)).contains(new Tile(1, 0, 256));
        assertThat(Tile.of(1, 1, 70_000)).contains(new Tile(1, 1, 17));
        assertThat(Tile.of(2, 0, 70_000)).contains(new Tile(2, 0, 1));
        assertThat(Tile.of(3, 0, 70_000)).isEmpty();
        assertThat(Tile.of(0, 274, 70_000)).isEmpty();
    }

    private static byte[] hashesOf(Tile tile, byte[] leaves) {
        int width = 1 << (8 * tile.level());
        return Sample.join(IntStream.range(0, tile.width())
                .map(i -> ((int) tile.number() * Tile.FULL + i) * width)
                .mapToObj(first -> TreeHash.SHA_256.fold(leaves, first, first + width))
                .toList());
    }

    private static List<byte[]> spoil(List<byte[]> proof, byte[] root, int how) {
        List<byte[]> spoilt = new ArrayList<>(proof);
        int place = Math.floorMod(how >> 3, Math.max(1, spoilt.size()));
        switch (how & 7) {
            case 0 -> spoilt.addFirst(root);
            case 1 -> spoilt.addLast(root);
            case 2 -> spoilt.addLast(new byte[0]);
            case 3 -> spoilt.removeLast();
            case 4 -> spoilt.removeFirst();
            case 5 -> spoilt.set(place, new byte[31]);
            case 6 -> spoilt.addFirst(new byte[32]);
            default -> spoilt.set(place, flip(spoilt.get(place), how >> 8));
        }
        return spoilt;
    }

    private static byte[] flip(byte[] hash, int where) {
        byte[] flipped = hash.clone();
        flipped[Math.floorMod(where, hash.length)] ^= 16;
        return flipped;
    }
}
