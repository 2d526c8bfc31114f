package org.gongshu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process that is measured, with its heap of 512 MB. */
final class Child implements AutoCloseable {

    private final Process process;
    private final PrintWriter commands;
    private final BufferedReader answers;

    Child(Path data) throws IOException {
        process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        System.getProperty("bench.jvm", "-Dbench"),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("bench.classpath"),
                        "org.gongshu.bench.Served",
                        "--gongshu.mode=test",
                        "--gongshu.data=" + data,
                        "--gongshu.regulations=" + System.getProperty("bench.regulations"),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn"))
                .directory(data.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    long pid() {
        return process.pid();
    }

    void tell(String command) {
        commands.println(command);
    }

    /** What it says under that word next; everything else it says is shown. */
    String hear(String word) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("@" + word + " ")) {
                return line.substring(word.length() + 2);
            }
            System.err.println(line);
        }
        throw new IOException("the measured process ended");
    }

    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
            process.destroy();
        }
    }
}
