package org.gongshu.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers of everything: UUIDv7 (RFC 9562), so that an index grows at its end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier for something that came to be at {@code epochMillis}. */
    public static UUID at(long epochMillis) {
        long most = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long least = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** A new identifier. The clock is read here because the order of ids is a hint, never a legal fact. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }
}
