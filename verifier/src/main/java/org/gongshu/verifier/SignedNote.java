package org.gongshu.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text what is signed, ending in a newline
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_SIGNATURES = 64;
    private static final String MARK = "\u2014 ";

    /** One signature line: whose key it says it is, and the signature. */
    public record Line(String name, int id, byte[] signature) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs {@code text} with the private key that belongs to {@code key}. */
    public static SignedNote sign(String text, VerifierKey key, PrivateKey privateKey) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(new Line(key.name(), key.id(), signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }

    /** @throws IllegalArgumentException if this is no signed note */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        boolean control = note.chars().anyMatch(c -> c < ' ' && c != '\n');
        if (note.length() > LONGEST || blank < 0 || control || !note.endsWith("\n")) {
            throw new IllegalArgumentException("No signed note");
        }
        List<Line> lines = new ArrayList<>();
        note.substring(blank + 2).lines().forEach(line -> lines.add(lineOf(line)));
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note with " + lines.size() + " signatures");
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    /**
     * Whether {@code key} signed this. Signatures of other keys are passed over; one that carries the name and id of the
     * key but does not fit makes the whole note bad.
     */
    public boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<Line> own = signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.id() == key.id())
                .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(message, line.signature()));
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + line.signature().length)
                    .putInt(line.id())
                    .put(line.signature())
                    .array();
            String encoded = Base64.getEncoder().encodeToString(bytes);
            note.append(MARK).append(line.name()).append(' ').append(encoded).append('\n');
        }
        return note.toString();
    }

    private static Line lineOf(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(MARK) || parts[1].isEmpty()) {
            throw new IllegalArgumentException("No signature line: " + line);
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature too short: " + line);
        }
        int id = ByteBuffer.wrap(bytes).getInt();
        return new Line(parts[1], id, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }
}
