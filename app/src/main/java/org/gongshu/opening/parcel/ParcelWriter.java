package org.gongshu.opening.parcel;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Map;
import javax.crypto.SecretKey;
import org.gongshu.kernel.CanonicalJson;

/**
 * Packs a parcel while its content streams through.
 *
 * <p>A parcel is {@code GSP1}; the label as canonical JSON with its length before it (all lengths are four bytes, big
 * endian); chunks of at most 64 KiB, each AES-256-GCM sealed under a key of this parcel and bound to the label and to its
 * place; a length of zero; the trailer with the content's size and SHA-256; and an Ed25519 signature over label and
 * trailer. A parcel without its signature is not a parcel.
 */
public final class ParcelWriter extends OutputStream {

    private final DataOutputStream out;
    private final ParcelKeys keys;
    private final byte[] label;
    private final SecretKey key;
    private final MessageDigest content = ParcelFormat.sha256();
    private final byte[] chunk = new byte[ParcelFormat.CHUNK];
    private int filled;
    private long chunks;
    private long bytes;

    public ParcelWriter(OutputStream out, ParcelLabel label, ParcelKeys keys) throws IOException {
        this.out = new DataOutputStream(out);
        this.keys = keys;
        byte[] salt = new byte[ParcelFormat.SALT];
        new SecureRandom().nextBytes(salt);
        this.label = CanonicalJson.text(ParcelFormat.told(label, salt)).getBytes(StandardCharsets.UTF_8);
        this.key = keyFor(salt);
        this.out.write(ParcelFormat.MAGIC);
        writeBlock(this.label);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        content.update(from, offset, length);
        bytes += length;
        int at = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(from, at, chunk, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
            if (filled == chunk.length) {
                seal();
            }
        }
    }

    /** Ends the parcel: from here on it counts. */
    public void finish() throws IOException {
        if (filled > 0) {
            seal();
        }
        out.writeInt(0);
        byte[] trailer = CanonicalJson.text(
                        Map.of("bytes", bytes, "chunks", chunks, "sha256", ParcelFormat.hex(content.digest())))
                .getBytes(StandardCharsets.UTF_8);
        writeBlock(trailer);
        out.write(signatureOver(trailer));
        out.flush();
    }

    private void seal() throws IOException {
        try {
            byte[] sealed = ParcelFormat.sealing(key, label, chunks).doFinal(chunk, 0, filled);
            writeBlock(sealed);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK cannot seal", absent);
        }
        chunks++;
        filled = 0;
    }

    private byte[] signatureOver(byte[] trailer) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.signing().getPrivate());
            signature.update(ParcelFormat.signed(label, trailer));
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK cannot sign", absent);
        }
    }

    private SecretKey keyFor(byte[] salt) {
        try {
            return keys.contentKey(salt);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the JDK cannot derive a key", absent);
        }
    }

    private void writeBlock(byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }
}
