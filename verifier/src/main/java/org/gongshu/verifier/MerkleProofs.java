package org.gongshu.verifier;

import java.util.Arrays;
import java.util.List;

/** Checks proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2). Says no to whatever is too short, too long or out of range. */
public final class MerkleProofs {

    private final TreeHash hash;

    public MerkleProofs(TreeHash hash) {
        this.hash = hash;
    }

    /** Whether {@code proof} leads from the leaf at {@code index} to the root of a tree of {@code size} entries. */
    public boolean includes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof) || leafHash.length != hash.length()) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] reached = leafHash;
        for (byte[] next : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = hash.node(next, reached);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= up;
                last >>>= up;
            } else {
                reached = hash.node(reached, next);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(reached, root);
    }

    /** Whether the tree with {@code earlierRoot} is the beginning of the tree with {@code root}. */
    public boolean extend(long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        if (earlier < 0 || earlier > size || !areHashes(proof)) {
            return false;
        }
        if (earlier == size) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        if (earlier == 0) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, hash.empty());
        }
        boolean wholeSubtree = Long.bitCount(earlier) == 1;
        if (!wholeSubtree && proof.isEmpty()) {
            return false;
        }
        byte[] seed = wholeSubtree ? earlierRoot : proof.getFirst();
        return climb(earlier, earlierRoot, size, root, seed, wholeSubtree ? proof : proof.subList(1, proof.size()));
    }

    private boolean climb(long earlier, byte[] earlierRoot, long size, byte[] root, byte[] seed, List<byte[]> proof) {
        int up = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >>> up;
        long last = (size - 1) >>> up;
        byte[] old = seed;
        byte[] now = seed;
        for (byte[] next : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = hash.node(next, old);
                now = hash.node(next, now);
                int further = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= further;
                last >>>= further;
            } else {
                now = hash.node(now, next);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(old, earlierRoot) && Arrays.equals(now, root);
    }

    private boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(item -> item.length == hash.length());
    }
}
