package org.gongshu.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Secret keys of the platform, one file each in {@code GONGSHU_KEYS}; never in the database. The demo and the tests
 * make missing ones, production says how to make them.
 */
@Component
public class Keys {

    private static final int SECRET_BYTES = 32;

    private final Settings settings;
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    Keys(Settings settings) {
        this.settings = settings;
    }

    /** A symmetric secret of 32 bytes, such as "cursor-1" or "mask-1", kept as hexadecimal in {@code <name>.key}. */
    public byte[] secret(String name) {
        return secrets.computeIfAbsent(name, this::readSecret).clone();
    }

    /** The folder itself, for keys that have a format of their own. */
    public Path folder() {
        return settings.keyFolder();
    }

    /** Whether a missing key may be made here; production keys are made by people. */
    public boolean mayMakeKeys() {
        return settings.mode() != Settings.Mode.RUN;
    }

    private byte[] readSecret(String name) {
        Path file = folder().resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new IllegalStateException("密钥无法读取 / key cannot be read: " + file, unreadable);
        }
    }

    private void make(Path file) throws IOException {
        if (!mayMakeKeys()) {
            throw new IllegalStateException("缺少密钥 / key is missing: " + file + "; openssl rand -hex 32 > " + file);
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        writePrivately(file, HexFormat.of().formatHex(secret));
    }

    /** Writes a file that only its owner can read. */
    public static void writePrivately(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }
}
