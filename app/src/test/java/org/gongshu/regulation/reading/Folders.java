package org.gongshu.regulation.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongshu.regulation.Finding;

/** The regulations of the source tree, and copies of them with something changed. */
final class Folders {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path REGULATIONS = ROOT.resolve("regulations");

    private Folders() {}

    static List<Path> all() {
        return RegulationFolder.under(REGULATIONS);
    }

    /** The regulations a region may stand under, which must account for every article. */
    static List<Path> complete() {
        return all().stream()
                .filter(folder ->
                        RegulationFolder.read(folder).regulation().orElseThrow().selectable())
                .toList();
    }

    /** The first complete regulation that has this file. */
    static Path firstWith(String file) {
        return complete().stream()
                .filter(folder -> Files.exists(folder.resolve(file)))
                .findFirst()
                .orElseThrow();
    }

    static Path copy(Path folder, Path into) {
        Path copy = into.resolve(folder.getFileName().toString());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return copy;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces the first {@code old} in a file of a copy and says what the check then finds. */
    static List<Finding> findingsAfter(Path copy, String file, String old, String replacement) {
        Path path = copy.resolve(file);
        String text = text(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        int at = text.indexOf(old);
        write(path, text.substring(0, at) + replacement + text.substring(at + old.length()));
        List<Finding> findings = RegulationFolder.read(copy).findings();
        write(path, text);
        return findings;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
