package org.gongshu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Folders that are there completely or not at all. */
final class Folders {
    private Folders() {}

    /** Fills a neighbour folder and renames it, so that an interrupted attempt leaves nothing that looks finished. */
    static void createAtomically(Path folder, Consumer<Path> fill) {
        if (Files.isDirectory(folder)) {
            return;
        }
        var draft = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            deleteTree(draft);
            Files.createDirectories(folder.toAbsolutePath().getParent());
            fill.accept(draft);
            Shell.run(List.of("sync", "-f", draft.toString()));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException failed) {
            throw new PostgresFailure("Cannot create " + folder + ": " + failed.getMessage(), failed);
        }
    }

    static void copyTree(Path from, Path to) {
        Shell.mustRun("Copying " + from, List.of("cp", "-a", "--reflink=auto", from.toString(), to.toString()));
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
