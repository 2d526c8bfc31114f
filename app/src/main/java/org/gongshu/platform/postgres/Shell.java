package org.gongshu.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the system's small tools to their end. */
final class Shell {
    private Shell() {}

    record Result(int code, String text) {
        boolean succeeded() {
            return code == 0;
        }
    }

    static Result run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), text.strip());
        } catch (IOException missing) {
            return new Result(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Interrupted while running " + command.getFirst(), interrupted);
        }
    }

    static void mustRun(String purpose, List<String> command) {
        var result = run(command);
        if (!result.succeeded()) {
            throw new PostgresFailure(purpose + " failed (exit " + result.code() + "): " + result.text());
        }
    }

    /** Sends a signal by name; a process that is already gone is no error. */
    static void signal(String name, long pid) {
        run(List.of("sh", "-c", "kill -\"$1\" \"$2\"", "kill", name, Long.toString(pid)));
    }
}
