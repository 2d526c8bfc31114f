package org.gongshu.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The hashing of a log's tree (RFC 6962, section 2.1): leaves and inner nodes begin with different bytes, so that neither
 * can pass for the other. A log keeps the hash it was created with.
 */
public final class TreeHash {

    public static final TreeHash SHA_256 = new TreeHash("SHA-256");

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final String algorithm;

    private TreeHash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The number of bytes of a hash. */
    public int length() {
        return digest().getDigestLength();
    }

    /** The root of a tree without entries. */
    public byte[] empty() {
        return digest().digest();
    }

    public byte[] leaf(byte[] entry) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over the hashes of a full tile, concatenated in {@code hashes}. */
    public byte[] root(byte[] hashes) {
        return fold(hashes, 0, hashes.length / length());
    }

    /** The root over a run of 2^k hashes concatenated in {@code hashes}, from the {@code first}th to before the {@code end}th. */
    byte[] fold(byte[] hashes, int first, int end) {
        if (end - first == 1) {
            return Arrays.copyOfRange(hashes, first * length(), end * length());
        }
        int middle = (first + end) >>> 1;
        return node(fold(hashes, first, middle), fold(hashes, middle, end));
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
