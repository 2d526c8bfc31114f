package org.gongshu.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that starts a database and waits, so that a test can kill it. */
final class HolderProgram {
    private HolderProgram() {}

    public static void main(String[] arguments) throws IOException {
        var settings = Settings.defaults().cachedIn(Path.of(arguments[1]));
        try (var running = EmbeddedPostgres.start(Path.of(arguments[0]), settings)) {
            Files.writeString(Path.of(arguments[0], "ready"), running.jdbcUrl());
            System.in.read();
        }
    }

    static Process start(Path data, Path cache) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                HolderProgram.class.getName(),
                data.toString(),
                cache.toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(new File(data.toFile(), "holder.log")))
                .start();
        while (!Files.exists(data.resolve("ready"))) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(data.resolve("holder.log"), StandardCharsets.UTF_8));
            }
            Pause.briefly();
        }
        return process;
    }
}
