package org.gongshu.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree whose complete subtrees are known (RFC 6962, section 2.1). Making and checking share no
 * code but the hash: see {@link MerkleProofs} for the checking.
 */
public final class MerkleTree {

    private final TreeHash hash;
    private final long size;
    private final Subtrees subtrees;

    /** The hashes of complete subtrees. */
    @FunctionalInterface
    public interface Subtrees {
        /** The root over the entries from {@code index * 2^level} to before {@code (index + 1) * 2^level}. */
        byte[] hash(int level, long index);
    }

    public MerkleTree(TreeHash hash, long size, Subtrees subtrees) {
        this.hash = hash;
        this.size = size;
        this.subtrees = subtrees;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return rootAt(size);
    }

    /** The root that the tree had when it held {@code earlier} entries. */
    public byte[] rootAt(long earlier) {
        requireUpTo(earlier);
        return earlier == 0 ? hash.empty() : range(0, earlier);
    }

    /** The hashes that lead from the entry at {@code index} to the root, the leaf's neighbour first. */
    public List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("No entry " + index + " in a tree of " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /** The hashes that show that the tree of {@code earlier} entries is the beginning of this one. */
    public List<byte[]> consistency(long earlier) {
        requireUpTo(earlier);
        List<byte[]> proof = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            subproof(earlier, 0, size, true, proof);
        }
        return proof;
    }

    private void requireUpTo(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IndexOutOfBoundsException("No tree of " + earlier + " in a tree of " + size);
        }
    }

    private void path(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    private void subproof(long earlier, long from, long to, boolean known, List<byte[]> proof) {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            subproof(earlier, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private byte[] range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return subtrees.hash(level, from >>> level);
        }
        long middle = from + split(width);
        return hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below {@code width}. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
