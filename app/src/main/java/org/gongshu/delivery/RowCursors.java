package org.gongshu.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongshu.platform.Keys;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnValues;
import org.gongshu.store.Generation;
import org.gongshu.store.Layout;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places in an entry's rows. A place is the key of a row, which the consumer may not be allowed to see: it is encrypted,
 * for one grant. Where there is no key the place is a line, which means something in one version of the data only.
 */
@Component
class RowCursors {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    private final SecretKeySpec key;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    RowCursors(Keys keys, JsonMapper json) {
        this.key = new SecretKeySpec(keys.secret("row-cursor-1"), "AES");
        this.json = json;
    }

    String after(UUID grant, Generation generation, List<String> place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, json.writeValueAsBytes(place), context(grant, generation));
        byte[] cursor = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, cursor, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The place, or empty where the cursor was not given out for this grant and this shape of the data. */
    Optional<List<Object>> read(UUID grant, Generation generation, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
            byte[] place = crypt(Cipher.DECRYPT_MODE, nonce, sealed, context(grant, generation));
            return parsed(generation.layout().order(), json.readValue(place, VALUES));
        } catch (IllegalArgumentException | JacksonException forged) {
            return Optional.empty();
        }
    }

    private static Optional<List<Object>> parsed(List<Column> order, List<String> place) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < order.size() && i < place.size(); i++) {
            ColumnValues.parse(order.get(i), place.get(i)).ifPresent(values::add);
        }
        return values.size() == order.size() ? Optional.of(values) : Optional.empty();
    }

    private static byte[] context(UUID grant, Generation generation) {
        Layout layout = generation.layout();
        String place = layout.key().isEmpty() ? generation.id().toString() : String.join(",", layout.key());
        return (grant + ":" + place).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(bytes);
        } catch (javax.crypto.AEADBadTagException forged) {
            throw new IllegalArgumentException(forged);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK has no " + CIPHER, absent);
        }
    }
}
