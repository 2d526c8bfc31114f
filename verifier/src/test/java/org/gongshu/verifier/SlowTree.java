package org.gongshu.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, written down as it reads, over lists: slow, and sharing nothing with what it is compared to. */
final class SlowTree {

    private SlowTree() {}

    static byte[] root(List<byte[]> entries) {
        return switch (entries.size()) {
            case 0 -> sha256(new byte[0]);
            case 1 -> leaf(entries.getFirst());
            default -> {
                int k = split(entries.size());
                yield node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
            }
        };
    }

    static List<byte[]> path(int m, List<byte[]> entries) {
        List<byte[]> path = new ArrayList<>();
        if (entries.size() > 1) {
            int k = split(entries.size());
            List<byte[]> left = entries.subList(0, k);
            List<byte[]> right = entries.subList(k, entries.size());
            path.addAll(m < k ? path(m, left) : path(m - k, right));
            path.add(m < k ? root(right) : root(left));
        }
        return path;
    }

    static List<byte[]> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean known) {
        List<byte[]> proof = new ArrayList<>();
        int n = entries.size();
        if (m == n) {
            if (!known) {
                proof.add(root(entries));
            }
            return proof;
        }
        int k = split(n);
        if (m <= k) {
            proof.addAll(subproof(m, entries.subList(0, k), known));
            proof.add(root(entries.subList(k, n)));
        } else {
            proof.addAll(subproof(m - k, entries.subList(k, n), false));
            proof.add(root(entries.subList(0, k)));
        }
        return proof;
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
