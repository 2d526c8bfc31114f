package org.gongshu.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshu.kernel.Ids;
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

    /** Deletes drafts that nobody has written to for so long. */
    public void forgetDrafts(Duration kept) throws IOException {
        Instant before = now().minus(kept);
        for (Path draft : list(folder.resolve("drafts"))) {
            if (changed(draft).isBefore(before)) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /**
     * Deletes files that nobody refers to and nobody has brought again for so long.
     *
     * @param referred the digests that anything refers to, asked for before this is called
     * @return how many were deleted
     */
    public int forgetUnreferred(Duration kept, Set<String> referred) throws IOException {
        Instant before = now().minus(kept);
        int deleted = 0;
        for (Path shelf : list(folder)) {
            for (Path file : shelf.getFileName().toString().length() == 2 ? list(shelf) : List.<Path>of()) {
                boolean over = !referred.contains(file.getFileName().toString())
                        && changed(file).isBefore(before);
                deleted += over && takenOut(file, before) ? 1 : 0;
            }
        }
        return deleted;
    }

    /** Takes the file out before it looks again: whoever brings the same content meanwhile puts a new one in its place. */
    private boolean takenOut(Path file, Instant before) throws IOException {
        Path out = folder.resolve("drafts").resolve(Ids.next().toString());
        Files.move(file, out, StandardCopyOption.ATOMIC_MOVE);
        if (changed(out).isBefore(before)) {
            Files.delete(out);
            return true;
        }
        Files.move(out, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    /** The file system's own time, by which it dates files; the platform may stand on another day. */
    private Instant now() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        Path fresh = Files.createTempFile(drafts, "now-", null);
        try {
            return changed(fresh);
        } finally {
            Files.delete(fresh);
        }
    }

    private static Instant changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
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
