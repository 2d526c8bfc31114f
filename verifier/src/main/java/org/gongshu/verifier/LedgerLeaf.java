package org.gongshu.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger: a version byte, then a canonical JSON object. Personal values are not in it, only commitments to
 * them ({@code sealed}); whoever is given a value and its field key can check that it was this one.
 *
 * @param fields the whole object
 * @param sealed from the name of each personal field to the commitment, in hexadecimal
 */
public record LedgerLeaf(Map<String, @Nullable Object> fields, Map<String, String> sealed) {

    public static final byte VERSION = 1;

    private static final Set<String> REQUIRED = Set.of("action", "at", "id", "subject");
    private static final Set<String> KNOWN =
            Set.of("action", "actor", "at", "facts", "id", "region", "sealed", "subject");
    private static final String COMMITMENT = "[0-9a-f]{64}";
    private static final String MAC = "HmacSHA256";

    /** @throws IllegalArgumentException if the bytes are no entry of a version known here */
    public static LedgerLeaf decode(byte[] leaf) {
        if (leaf.length < 1 || leaf[0] != VERSION) {
            throw new IllegalArgumentException("An entry of an unknown version");
        }
        Object value = CanonicalReader.read(Arrays.copyOfRange(leaf, 1, leaf.length));
        if (!(value instanceof Map<?, ?> map)
                || !map.keySet().containsAll(REQUIRED)
                || !KNOWN.containsAll(map.keySet())) {
            throw new IllegalArgumentException("An entry without " + REQUIRED + " or with more than " + KNOWN);
        }
        @SuppressWarnings("unchecked") // the reader makes maps with text keys only
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) map;
        return new LedgerLeaf(fields, sealedOf(fields.get("sealed")));
    }

    /** The key of one field, so that one value can be shown without the others: HMAC(nonce, name). */
    public static byte[] fieldKey(byte[] nonce, String name) {
        return hmac(nonce, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The commitment to a value under its field key: HMAC(key, value), in hexadecimal. */
    public static String commit(byte[] fieldKey, String value) {
        return HexFormat.of().formatHex(hmac(fieldKey, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether {@code value} is what was committed to under {@code name}. */
    public boolean discloses(String name, byte[] fieldKey, String value) {
        String commitment = sealed.get(name);
        return commitment != null
                && MessageDigest.isEqual(
                        commitment.getBytes(StandardCharsets.US_ASCII),
                        commit(fieldKey, value).getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> sealedOf(@Nullable Object sealed) {
        if (sealed == null) {
            return Map.of();
        }
        if (!(sealed instanceof Map<?, ?> map)
                || !map.values().stream().allMatch(value -> value instanceof String text && text.matches(COMMITMENT))) {
            throw new IllegalArgumentException("A commitment that is none");
        }
        @SuppressWarnings("unchecked") // just checked
        Map<String, String> commitments = (Map<String, String>) map;
        return Map.copyOf(commitments);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
