package org.gongshu.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.gongshu.platform.Settings;
import org.springframework.stereotype.Component;

/** The CSV files of open datasets, by the digest of their content. */
@Component
class OpenFiles {

    private final Path folder;

    OpenFiles(Settings settings) {
        this.folder = settings.dataFolder().resolve("open");
    }

    Path of(String digest) {
        return folder.resolve(digest + ".csv");
    }

    /** A file to write into; it counts once it is kept. */
    Path fresh() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "arriving-", ".part");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Gives the written file its name, after it has reached the disk. */
    void keep(Path written, String digest) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, of(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
