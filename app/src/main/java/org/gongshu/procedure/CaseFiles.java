package org.gongshu.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Component;

/** Keeps documents of cases under the digest of their bytes; what is acknowledged is on the disk. */
@Component
class CaseFiles {

    private static final int HEX_OF_SHA_256 = 64;

    private final Path folder;

    CaseFiles(Settings settings) {
        this.folder = settings.dataFolder().resolve("files");
    }

    /** A file as kept: SHA-256 of its bytes in hexadecimal, and how many they are. */
    record Kept(String digest, long size) {}

    Kept keep(InputStream bytes) {
        try {
            Path arriving = arrivingFile();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = write(new DigestInputStream(bytes, digest), arriving);
            String hex = HexFormat.of().formatHex(digest.digest());
            settle(arriving, pathOf(hex));
            return new Kept(hex, size);
        } catch (IOException broken) {
            throw new UncheckedIOException("A document could not be kept", broken);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Where the bytes with this digest lie. */
    Path pathOf(String digest) {
        if (digest.length() != HEX_OF_SHA_256 || !digest.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("No digest: " + digest.length() + " characters");
        }
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private Path arrivingFile() throws IOException {
        Path arriving = folder.resolve("arriving");
        Files.createDirectories(arriving);
        return Files.createTempFile(arriving, "case-", null);
    }

    private static long write(InputStream bytes, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = bytes.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    private static void settle(Path arriving, Path place) throws IOException {
        Path parent = place.getParent();
        Files.createDirectories(parent);
        if (Files.exists(place)) {
            Files.delete(arriving);
            return;
        }
        try {
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(arriving, place);
        }
        try (FileChannel entry = FileChannel.open(parent, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
