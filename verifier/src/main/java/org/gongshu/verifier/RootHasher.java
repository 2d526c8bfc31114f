package org.gongshu.verifier;

import java.util.ArrayDeque;
import java.util.Deque;

/** Computes the root of a log from its leaves in order, keeping one hash a level. */
public final class RootHasher {

    private final TreeHash hash;
    private final Deque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    public RootHasher(TreeHash hash) {
        this.hash = hash;
    }

    public void add(byte[] leafHash) {
        byte[] node = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = hash.node(peaks.pop(), node);
        }
        peaks.push(node);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        byte[] root = null;
        for (byte[] peak : peaks) {
            root = root == null ? peak : hash.node(peak, root);
        }
        return root == null ? hash.empty() : root;
    }
}
