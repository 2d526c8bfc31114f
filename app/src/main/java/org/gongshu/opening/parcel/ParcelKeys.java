package org.gongshu.opening.parcel;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What the zones share: a secret to encrypt with, and a signing key whose private half the receiver does not need. */
public final class ParcelKeys {

    private static final String MAC = "HmacSHA256";

    private final byte[] secret;
    private final KeyPair signing;

    /**
     * Keys made from two secrets of 32 bytes.
     *
     * @param seed of the Ed25519 key
     */
    public ParcelKeys(byte[] secret, byte[] seed) {
        this.secret = secret.clone();
        this.signing = pairOf(seed.clone());
    }

    /** The key of one parcel: no two parcels are encrypted under the same. */
    SecretKey contentKey(byte[] salt) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(secret, MAC));
        return new SecretKeySpec(mac.doFinal(salt), "AES");
    }

    KeyPair signing() {
        return signing;
    }

    private static KeyPair pairOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK has no Ed25519", absent);
        }
    }

    /** The JDK takes an Ed25519 seed only as the next bytes of a random source. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(Arrays.copyOf(bytes, into.length), 0, into, 0, into.length);
        }
    }
}
