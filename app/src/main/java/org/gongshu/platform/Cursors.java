package org.gongshu.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Signed positions in a list: what a client sends back is exactly what it was given, for the same list. */
@Component
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    private final Keys keys;
    private final JsonMapper json;

    Cursors(Keys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The cursor that stands after {@code lastValues} in {@code list} (the list's name with its filters). */
    public String after(String list, List<String> lastValues) {
        byte[] body = json.writeValueAsBytes(lastValues);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(body) + "." + base64.encodeToString(sign(list, body));
    }

    /** The values a cursor stands for, or empty where it was not given out for this list. */
    public Optional<List<String>> read(String list, String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(cursor.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(cursor.substring(dot + 1));
            return MessageDigest.isEqual(signature, sign(list, body))
                    ? Optional.of(json.readValue(body, VALUES))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException malformed) {
            return Optional.empty();
        }
    }

    private byte[] sign(String list, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.secret("cursor-1"), ALGORITHM));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return java.util.Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, absent);
        }
    }
}
