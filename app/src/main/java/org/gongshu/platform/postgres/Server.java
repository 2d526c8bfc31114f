package org.gongshu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running server process, which ends when this program ends, however it ends. */
final class Server {
    /**
     * Waits beside the server for the end of our pipe: it comes when we stop it and also when we are killed, and then
     * the server shuts down in order. A session of its own keeps the terminal's Ctrl-C away from it.
     */
    private static final String WATCH = """
            exec 3<&0 </dev/null
            "$@" 3<&- & server=$!
            { read -r _ <&3; kill -INT "$server"; } 2>/dev/null & watch=$!
            exec 3<&-
            wait "$server"; code=$?
            kill "$watch" 2>/dev/null
            exit "$code"
            """;

    private final Process process;
    private final Path log;

    private Server(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Server launch(Cluster cluster, Binaries binaries, Account account, Settings settings, int port) {
        var log = cluster.folder().resolveSibling("start.log");
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", WATCH, "gongshu-postgres"));
        command.addAll(account.command(postgres(cluster, binaries, settings, port)));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            return new Server(builder.start(), log);
        } catch (IOException failed) {
            throw new PostgresFailure("Cannot start the database server: " + failed.getMessage(), failed);
        }
    }

    private static List<String> postgres(Cluster cluster, Binaries binaries, Settings settings, int port) {
        var words = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", cluster.folder().toString()));
        for (var setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "restart_after_crash=on",
                "shared_buffers=" + settings.sharedBuffersMegabytes() + "MB",
                "max_connections=" + settings.maxConnections())) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Shuts down fast: open transactions roll back, what was committed is on disk. */
    void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
        } catch (IOException failed) {
            throw new PostgresFailure("Cannot reach the database server to stop it", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException unreadable) {
            return "see " + log;
        }
    }
}
