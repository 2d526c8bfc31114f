package org.gongshu.opening.parcel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.JsonNode;

/** What writer and reader of a parcel agree on. */
final class ParcelFormat {

    static final byte[] MAGIC = "GSP1".getBytes(StandardCharsets.US_ASCII);
    static final int CHUNK = 64 << 10;
    static final int SEAL = 16;
    static final int SALT = 32;
    static final int SIGNATURE = 64;
    static final int LONGEST_LABEL = 4096;

    private static final int NONCE = 12;

    private ParcelFormat() {}

    static Map<String, Object> told(ParcelLabel label, byte[] salt) {
        return Map.of(
                "parcel", label.parcel().toString(),
                "dataset", label.dataset().toString(),
                "grant", label.grant().toString(),
                "edition", label.edition(),
                "packedAt", label.packedAt().toString(),
                "salt", Base64.getEncoder().encodeToString(salt));
    }

    static ParcelLabel labelOf(JsonNode node) {
        return new ParcelLabel(
                UUID.fromString(node.required("parcel").asString()),
                UUID.fromString(node.required("dataset").asString()),
                UUID.fromString(node.required("grant").asString()),
                node.required("edition").asInt(),
                Instant.parse(node.required("packedAt").asString()));
    }

    /** Seals the chunk at {@code place}. A parcel has its own key, so that the place alone is a nonce used once. */
    static Cipher sealing(SecretKey key, byte[] label, long place) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, label, place);
    }

    static Cipher unsealing(SecretKey key, byte[] label, long place) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, label, place);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] label, long place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(place).array();
        cipher.init(mode, key, new GCMParameterSpec(SEAL * 8, nonce));
        cipher.updateAAD(sha256().digest(label));
        return cipher;
    }

    static byte[] signed(byte[] label, byte[] trailer) {
        MessageDigest digest = sha256();
        digest.update(MAGIC);
        digest.update(sha256().digest(label));
        return digest.digest(trailer);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("the JDK has no SHA-256", absent);
        }
    }
}
