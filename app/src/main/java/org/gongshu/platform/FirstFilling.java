package org.gongshu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the first filling of an empty platform came to its end. One that was killed is thrown away by the next start
 * and begun anew, since half a beginning looks like a whole one. Only the demonstration fills; keys are kept.
 */
@Component
public class FirstFilling {

    private static final List<String> FILLED = List.of("files", "ledger", "open", "parcels");

    private final Settings settings;

    FirstFilling(Settings settings) {
        this.settings = settings;
    }

    /** Says on disk that a filling has begun; the platform must be empty. */
    public void begin() {
        try (FileChannel written = FileChannel.open(mark(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            written.force(true);
            forceFolder();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Says on disk that everything is there. */
    public void end() {
        try {
            Files.deleteIfExists(mark());
            forceFolder();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether a filling has begun and not ended. */
    boolean isUnfinished() {
        return settings.mode() == Settings.Mode.DEMO && Files.exists(mark());
    }

    /** Throws the files away; folders stay, since somebody may have looked for them already. */
    void discardFiles() {
        for (String name : FILLED) {
            Path folder = settings.dataFolder().resolve(name);
            if (Files.isDirectory(folder)) {
                discard(folder);
            }
        }
    }

    private static void discard(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path mark() {
        return settings.dataFolder().resolve("unfinished");
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(settings.dataFolder(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
