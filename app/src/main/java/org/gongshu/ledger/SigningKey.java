package org.gongshu.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshu.platform.Keys;
import org.gongshu.verifier.SignedNote;
import org.gongshu.verifier.VerifierKey;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: {@code ledger-1.pem} in the folder of keys, a private Ed25519 key with its public key
 * behind it. The demo and the tests make it, production says how to make it.
 */
@Component
class SigningKey {

    private static final String FILE = "ledger-1.pem";
    private static final String ALGORITHM = "Ed25519";
    private static final String HOW =
            "openssl genpkey -algorithm ed25519 -out %1$s && openssl pkey -in %1$s -pubout >> %1$s";

    private final Keys keys;
    private final KeyPair pair;

    SigningKey(Keys keys) {
        this.keys = keys;
        this.pair = load(keys.folder().resolve(FILE));
    }

    VerifierKey verifier(String origin) {
        return VerifierKey.of(origin, pair.getPublic());
    }

    SignedNote sign(String origin, String text) {
        return SignedNote.sign(text, verifier(origin), pair.getPrivate());
    }

    private KeyPair load(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("密钥无法读取 / key cannot be read: " + file, e);
        }
    }

    private void make(Path file) throws IOException, GeneralSecurityException {
        if (!keys.mayMakeKeys()) {
            throw new IllegalStateException("缺少密钥 / key is missing: " + HOW.formatted(file));
        }
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String pem = pem("PRIVATE KEY", made.getPrivate().getEncoded())
                + pem("PUBLIC KEY", made.getPublic().getEncoded());
        Keys.writePrivately(file, pem);
    }

    private static KeyPair parse(String pem) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")));
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY")));
        VerifierKey verifier = VerifierKey.of("probe", publicKey);
        if (!SignedNote.sign("probe\n", verifier, privateKey).isSignedBy(verifier)) {
            throw new IllegalArgumentException("The public key is not that of the private key");
        }
        return new KeyPair(publicKey, privateKey);
    }

    private static String pem(String name, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(name, body);
    }

    private static byte[] block(String pem, String name) {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("No " + name + " in the file");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
