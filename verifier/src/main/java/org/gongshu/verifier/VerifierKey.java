package org.gongshu.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key that signs notes, written {@code name+id+key}. The type byte in front of the key names the signature; 0x01
 * is Ed25519, and no other is known here yet.
 */
public record VerifierKey(String name, int id, PublicKey publicKey) {

    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key {@code publicKey} under {@code name}, with the id that follows from both. */
    public static VerifierKey of(String name, PublicKey publicKey) {
        requireName(name);
        return new VerifierKey(name, idOf(name, typed(publicKey)), publicKey);
    }

    /** @throws IllegalArgumentException if the text is no key of a known type, or its id does not belong to it */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A key is written name+id+key: " + text);
        }
        requireName(parts[0]);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + RAW_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("A signature of an unknown type: " + text);
        }
        int id = idOf(parts[0], typed);
        if (!parts[1].equals(HexFormat.of().toHexDigits(id))) {
            throw new IllegalArgumentException("The id does not belong to the key: " + text);
        }
        return new VerifierKey(parts[0], id, publicKeyOf(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The written form {@code name+id+key}. */
    public String text() {
        String encoded = Base64.getEncoder().encodeToString(typed(publicKey));
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + encoded;
    }

    private static void requireName(String name) {
        boolean bad = name.isEmpty()
                || name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+');
        if (bad) {
            throw new IllegalArgumentException("A key's name holds no space and no plus sign: " + name);
        }
    }

    private static byte[] typed(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] typed = new byte[1 + RAW_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - RAW_LENGTH, typed, 1, RAW_LENGTH);
        return typed;
    }

    private static PublicKey publicKeyOf(byte[] raw) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_LENGTH);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No Ed25519 key", e);
        }
    }

    private static int idOf(String name, byte[] typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return ByteBuffer.wrap(digest.digest(typed)).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
