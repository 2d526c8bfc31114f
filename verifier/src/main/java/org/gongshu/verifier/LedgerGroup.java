package org.gongshu.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of a group of records: how many they are, and the root of the tree of them (RFC 6962, the same
 * hashing as the log's own tree), of which each record is one leaf.
 */
public record LedgerGroup(long count, byte[] root) {

    /** The names of the two facts. */
    public static final String COUNT = "count";

    public static final String ROOT = "root";

    private static final TreeHash HASH = TreeHash.SHA_256;
    private static final String HEX = "[0-9a-f]{64}";

    /** The group that {@code entry} holds, if it holds one. */
    public static Optional<LedgerGroup> of(LedgerLeaf entry) {
        return entry.fields().get("facts") instanceof Map<?, ?> facts
                        && facts.get(COUNT) instanceof Long count
                        && facts.get(ROOT) instanceof String root
                        && root.matches(HEX)
                ? Optional.of(new LedgerGroup(count, HexFormat.of().parseHex(root)))
                : Optional.empty();
    }

    /** Whether {@code record} is the one at {@code place}, by the {@code way} from it to the root. */
    boolean holds(byte[] record, long place, List<byte[]> way) {
        return new MerkleProofs(HASH).includes(HASH.leaf(record), place, count, way, root);
    }

    /** The root over the hashes of the records, in their order. */
    public static byte[] root(List<byte[]> hashes) {
        return tree(hashes).root();
    }

    /** The hashes that lead from the record at {@code place} to the root. */
    public static List<byte[]> way(List<byte[]> hashes, int place) {
        return tree(hashes).inclusion(place);
    }

    /** All levels of complete subtrees, the leaves first. */
    private static MerkleTree tree(List<byte[]> hashes) {
        List<List<byte[]>> levels = new ArrayList<>();
        for (List<byte[]> level = hashes; !level.isEmpty(); level = above(level)) {
            levels.add(level);
        }
        return new MerkleTree(
                HASH, hashes.size(), (level, index) -> levels.get(level).get(Math.toIntExact(index)));
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>(level.size() / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(HASH.node(level.get(i), level.get(i + 1)));
        }
        return above;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerGroup group && count == group.count && Arrays.equals(root, group.root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
