package org.gongshu.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the class path. */
record Binaries(Path home) {
    static final String VERSION = "18.6.0";
    static final int MAJOR = 18;

    static Binaries unpackedUnder(Path folder) {
        var home = homeUnder(folder);
        Folders.createAtomically(home, Binaries::unpack);
        return new Binaries(home);
    }

    /** What was unpacked there before. */
    static Optional<Binaries> foundUnder(Path folder) {
        return Optional.of(homeUnder(folder.toAbsolutePath()))
                .filter(Files::isDirectory)
                .map(Binaries::new);
    }

    private static Path homeUnder(Path folder) {
        return folder.resolve("bin-" + VERSION);
    }

    /** Whether the server's user can reach and run them. */
    boolean worksFor(Account account) {
        return Shell.run(account.command(List.of(program("postgres"), "--version")))
                .succeeded();
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) {
        try (var archive = Binaries.class.getResourceAsStream(resource())) {
            if (archive == null) {
                throw new PostgresFailure("No PostgreSQL comes along for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + "; set GONGSHU_DATABASE_URL.");
            }
            unpack(archive, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String resource() {
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-" + arch + ".txz";
        };
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
