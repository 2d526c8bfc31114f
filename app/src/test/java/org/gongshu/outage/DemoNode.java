package org.gongshu.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.Gongshu;

/** The demonstration as a program of its own with its own database, so that a test can kill either. */
final class DemoNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data;
    private final int port;
    private Process process;

    private DemoNode(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** A node that keeps its data in that folder and the same port through all its lives; it is not started yet. */
    static DemoNode in(Path data) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new DemoNode(data, free.getLocalPort());
        }
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        Files.createDirectories(data);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPathOfTheProduct(),
                Gongshu.class.getName());
        program.environment().keySet().removeIf(name -> name.startsWith("GONGSHU_"));
        program.environment().put("GONGSHU_MODE", "demo");
        program.environment().put("GONGSHU_PORT", Integer.toString(port));
        program.environment().put("GONGSHU_DATA", data.toString());
        program.environment()
                .put(
                        "GONGSHU_REGULATIONS",
                        Path.of("..", "regulations").toAbsolutePath().toString());
        process = program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    /** The tests' own classes would be found as part of the program. */
    private static String classPathOfTheProduct() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitReady() {
        awaitThat(() -> status("/actuator/health/readiness") == 200);
    }

    /** Waits for something that this life of the program comes to. */
    void awaitThat(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(process.isAlive())
                    .as(() -> "the node ended by itself: " + lastWords())
                    .isTrue();
            assertThat(System.nanoTime())
                    .as(() -> "the node does not get there: " + lastWords())
                    .isLessThan(end);
            pause(50);
        }
    }

    /** The status of the answer, 0 where there is none. */
    int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(40))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends the program as a power cut would. */
    void kill() {
        process.destroyForcibly();
        join();
    }

    /** Ends every process of the database in the same way. */
    void killDatabase() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private long postmaster() {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Path log() {
        return data.resolve("gongshu.log");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return "no log";
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Stops the program in order, and so its database. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            join();
        }
    }
}
