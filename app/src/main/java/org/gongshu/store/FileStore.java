package org.gongshu.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.gongshu.kernel.Ids;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Files in a folder, named by the digest of their content: the same content is kept once, and what has been answered is
 * on the disk.
 */
@Component
public class FileStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    FileStore(Settings settings) {
        this.folder = settings.dataFolder().resolve("files");
    }

    /** A file that is kept: SHA-256 in hexadecimal, and its length. */
    public record Kept(String digest, long bytes) {}

    /** Writes into a file that is not kept yet. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps what the stream holds, without ever holding it in memory. */
    public Kept keep(InputStream content) throws IOException {
        return keep((Content) content::transferTo);
    }

    /** Keeps what is written. */
    public Kept keep(Content content) throws IOException {
        Draft draft = draft();
        try (draft) {
            content.writeTo(draft.out());
            return draft.keep();
        }
    }

    /** Begins a file that is kept, or forgotten when it is closed before. */
    public Draft draft() throws IOException {
        Files.createDirectories(folder.resolve("drafts"));
        return new Draft(folder.resolve("drafts").resolve(Ids.next().toString()));
    }

    /** Deletes drafts that nobody has written to since {@code before}. */
    void forgetDrafts(Instant before) throws IOException {
        Path drafts = folder.resolve("drafts");
        if (!Files.isDirectory(drafts)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(drafts)) {
            for (Path draft : found) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /**
     * Where a kept file lies.
     *
     * @throws IllegalArgumentException if {@code digest} is none, so that no text becomes a path
     */
    public Path locate(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    /** A file being written. */
    public final class Draft implements AutoCloseable {

        private final Path path;
        private final FileChannel channel;
        private final MessageDigest digest = sha256();
        private final OutputStream out;

        private Draft(Path path) throws IOException {
            this.path = path;
            this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.out =
                    new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BLOCK), digest);
        }

        public OutputStream out() {
            return out;
        }

        /** Puts the content on the disk under its digest. */
        public Kept keep() throws IOException {
            out.flush();
            channel.force(true);
            long bytes = channel.size();
            channel.close();
            String name = HexFormat.of().formatHex(digest.digest());
            Path target = locate(name);
            Path shelf = folder.resolve(name.substring(0, 2));
            Files.createDirectories(shelf);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
            force(folder);
            return new Kept(name, bytes);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(path);
        }
    }

    /** Makes the names in a folder durable. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("the JDK has no SHA-256", absent);
        }
    }
}
