package org.gongshu.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pseudonym key of one consumer, derived from the platform's mask key, so that two consumers cannot join what they
 * received and nobody can find a value by hashing every possible one.
 */
public final class ConsumerKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PSEUDONYM_BYTES = 16;

    private final SecretKeySpec key;

    private ConsumerKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of {@code consumer} under the platform's {@code maskKey}. */
    public static ConsumerKey of(byte[] maskKey, UUID consumer) {
        SecretKeySpec master = new SecretKeySpec(maskKey, ALGORITHM);
        return new ConsumerKey(digest(master, "consumer:" + consumer));
    }

    /** Thirty-two hexadecimal digits, always the same for the same value. */
    String pseudonymOf(String value) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest(key, value), PSEUDONYM_BYTES));
    }

    private static byte[] digest(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, absent);
        }
    }
}
