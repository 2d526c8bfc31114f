package org.gongshu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Server processes of an earlier start that outlived it; they are stopped, so that the new start has its own settings. */
record Leftovers(Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void stop() {
        recordedPid().filter(this::isOurs).ifPresent(pid -> Shell.signal("INT", pid));
        if (!goneWithin(PATIENCE)) {
            running().forEach(process -> Shell.signal("QUIT", process.pid()));
            if (!goneWithin(PATIENCE)) {
                throw new PostgresFailure("An earlier database server does not end: processes "
                        + running().stream().map(ProcessHandle::pid).toList());
            }
        }
        forgetForeignPid();
    }

    /** After a reboot the recorded number may belong to any program, and PostgreSQL would refuse to start beside it. */
    private void forgetForeignPid() {
        if (recordedPid().flatMap(ProcessHandle::of).isPresent()) {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException failed) {
                throw new PostgresFailure("Cannot remove the stale " + pidFile(), failed);
            }
        }
    }

    private boolean goneWithin(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.briefly();
        }
        return true;
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> isOurs(process.pid()))
                .toList();
    }

    /** Every process of a server works in its data folder, under a program named postgres. */
    boolean isOurs(long pid) {
        try {
            var process = Path.of("/proc", Long.toString(pid));
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath())
                    && Files.readString(process.resolve("comm")).strip().equals("postgres");
        } catch (IOException notOursToSee) {
            return false;
        }
    }

    Optional<Long> recordedPid() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
