package org.gongshu.opening.parcel;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a parcel. The content is written out while it is read, and counts only when this returns: whoever receives it
 * throws away what came before an exception.
 */
public final class ParcelReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final ParcelKeys keys;

    public ParcelReader(ParcelKeys keys) {
        this.keys = keys;
    }

    /**
     * Writes the content of the parcel to {@code to}.
     *
     * @throws DamagedParcelException where the parcel is not whole, not ours, or was changed
     */
    public ParcelLabel open(InputStream parcel, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(parcel);
        try {
            return open(in, to);
        } catch (EOFException cut) {
            throw new DamagedParcelException("cut short", cut);
        } catch (GeneralSecurityException changed) {
            throw new DamagedParcelException("seal broken", changed);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new DamagedParcelException("unreadable label", unreadable);
        }
    }

    private ParcelLabel open(DataInputStream in, OutputStream to) throws IOException, GeneralSecurityException {
        if (!Arrays.equals(in.readNBytes(ParcelFormat.MAGIC.length), ParcelFormat.MAGIC)) {
            throw new DamagedParcelException("not a parcel");
        }
        byte[] label = block(in, ParcelFormat.LONGEST_LABEL);
        JsonNode told = JSON.readTree(label);
        SecretKey key =
                keys.contentKey(Base64.getDecoder().decode(told.required("salt").asString()));
        MessageDigest content = ParcelFormat.sha256();
        long bytes = unseal(in, to, label, key, content);
        byte[] trailer = block(in, ParcelFormat.LONGEST_LABEL);
        requireSigned(label, trailer, in);
        requireWhole(JSON.readTree(trailer), bytes, content);
        return ParcelFormat.labelOf(told);
    }

    private static long unseal(DataInputStream in, OutputStream to, byte[] label, SecretKey key, MessageDigest content)
            throws IOException, GeneralSecurityException {
        long bytes = 0;
        for (long place = 0; ; place++) {
            byte[] sealed = block(in, ParcelFormat.CHUNK + ParcelFormat.SEAL);
            if (sealed.length == 0) {
                return bytes;
            }
            byte[] plain = ParcelFormat.unsealing(key, label, place).doFinal(sealed);
            content.update(plain);
            to.write(plain);
            bytes += plain.length;
        }
    }

    private void requireSigned(byte[] label, byte[] trailer, DataInputStream in)
            throws IOException, GeneralSecurityException {
        byte[] signature = in.readNBytes(ParcelFormat.SIGNATURE);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keys.signing().getPublic());
        check.update(ParcelFormat.signed(label, trailer));
        if (signature.length != ParcelFormat.SIGNATURE || !check.verify(signature)) {
            throw new DamagedParcelException("signature does not fit");
        }
        if (in.read() >= 0) {
            throw new DamagedParcelException("something follows its end");
        }
    }

    private static void requireWhole(JsonNode trailer, long bytes, MessageDigest content) throws IOException {
        boolean whole = trailer.required("bytes").asLong() == bytes
                && trailer.required("sha256").asString().equals(ParcelFormat.hex(content.digest()));
        if (!whole) {
            throw new DamagedParcelException("content does not fit its trailer");
        }
    }

    private static byte[] block(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new DamagedParcelException("impossible length");
        }
        byte[] block = in.readNBytes(length);
        if (block.length != length) {
            throw new EOFException();
        }
        return block;
    }
}
