package org.gongshu.ledger;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.verifier.EntryBundle;
import org.gongshu.verifier.LedgerLeaf;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it goes into the tree, with what is kept beside it.
 *
 * @param nonce from which the keys of its commitments follow; null where nothing personal is in it
 * @param personal the values committed to, the person who acted under {@code person}
 */
record Leaf(UUID id, Instant at, byte[] bytes, byte @Nullable [] nonce, Map<String, String> personal) {

    static final String PERSON = "person";

    private static final int NONCE_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if the entry is too long or holds what has no canonical form */
    static Leaf of(UUID id, LedgerEntry entry) {
        Map<String, String> personal = new TreeMap<>(entry.personal());
        UUID person = entry.actor().person();
        if (person != null && personal.put(PERSON, person.toString()) != null) {
            throw new IllegalArgumentException("A personal value named " + PERSON);
        }
        byte[] nonce = personal.isEmpty() ? null : newNonce();
        // the database keeps microseconds
        Instant at = entry.at().truncatedTo(ChronoUnit.MICROS);
        byte[] bytes = encode(content(id, at, entry, nonce, personal));
        return new Leaf(id, at, bytes, nonce, personal);
    }

    private static Map<String, Object> content(
            UUID id, Instant at, LedgerEntry entry, byte @Nullable [] nonce, Map<String, String> personal) {
        Map<String, Object> content = new TreeMap<>();
        content.put("id", id.toString());
        content.put("at", at.toString());
        content.put("action", entry.action().code());
        content.put(
                "subject",
                Map.of("kind", entry.subject().kind(), "id", entry.subject().id()));
        put(content, "region", entry.region());
        Map<String, Object> actor = new TreeMap<>();
        put(actor, "post", entry.actor().post());
        put(actor, "department", entry.actor().department());
        put(actor, "system", entry.actor().system());
        putUnlessEmpty(content, "actor", actor);
        putUnlessEmpty(content, "facts", entry.facts());
        if (nonce != null) {
            content.put("sealed", seal(nonce, personal));
        }
        return content;
    }

    private static Map<String, String> seal(byte[] nonce, Map<String, String> personal) {
        Map<String, String> sealed = new TreeMap<>();
        personal.forEach((name, value) -> sealed.put(name, LedgerLeaf.commit(LedgerLeaf.fieldKey(nonce, name), value)));
        return sealed;
    }

    private static void put(Map<String, Object> into, String name, @Nullable UUID id) {
        if (id != null) {
            into.put(name, id.toString());
        }
    }

    private static void putUnlessEmpty(Map<String, Object> into, String name, Map<String, Object> value) {
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private static byte[] encode(Map<String, Object> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(LedgerLeaf.VERSION);
        out.writeBytes(CanonicalJson.bytes(content));
        if (out.size() > EntryBundle.LONGEST_ENTRY) {
            throw new IllegalArgumentException("An entry of " + out.size() + " bytes: record a digest instead");
        }
        return out.toByteArray();
    }

    private static byte[] newNonce() {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
