package org.gongshu.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the machine and the database did meanwhile, read from /proc and from the database's own counters. */
final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private final long server;
    private final long postmaster;

    Machine(long server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    long postmaster() {
        return postmaster;
    }

    /** Seconds of CPU that the server and PostgreSQL have used so far. */
    record Cpu(double server, double postgres) {}

    Cpu cpu() throws IOException {
        double ours = 0;
        double postgres = 0;
        Map<Long, long[]> processes = processes();
        for (Map.Entry<Long, long[]> process : processes.entrySet()) {
            double seconds = process.getValue()[1] / TICKS_PER_SECOND;
            if (process.getKey() == server) {
                ours = seconds;
            }
            if (process.getKey() == postmaster || process.getValue()[0] == postmaster) {
                postgres += seconds;
            }
        }
        return new Cpu(ours, postgres);
    }

    /** By process id: its parent, and the ticks it and its ended children used. */
    private static Map<Long, long[]> processes() throws IOException {
        Map<Long, long[]> processes = new HashMap<>();
        try (var folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path folder : folders) {
                try {
                    String stat = Files.readString(folder.resolve("stat"));
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    long ticks = 0;
                    for (int i = 11; i <= 14; i++) {
                        ticks += Long.parseLong(fields[i]);
                    }
                    processes.put(
                            Long.valueOf(folder.getFileName().toString()), new long[] {Long.parseLong(fields[1]), ticks});
                } catch (IOException ended) {
                    continue;
                }
            }
        }
        return processes;
    }

    /** How often the write-ahead log was forced to the disk so far. */
    static long walSyncs(Connection database) throws SQLException, InterruptedException {
        Thread.sleep(1_500);
        String counted = database.getMetaData().getDatabaseMajorVersion() >= 18
                ? "SELECT coalesce(sum(fsyncs), 0) FROM pg_stat_io WHERE object = 'wal'"
                : "SELECT wal_sync FROM pg_stat_wal";
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(counted)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** The median of what forcing 8 kB to the disk takes, in milliseconds. */
    static double fdatasyncMillis(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", ".bench");
        long[] nanos = new long[200];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < nanos.length; i++) {
                channel.write(ByteBuffer.allocate(8_192));
                long begun = System.nanoTime();
                channel.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    /** The postmaster that wrote its process id under {@code data}. */
    static long postmasterUnder(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(runningFileUnder(data)).getFirst().strip());
    }

    /** The settings file that the running database reads last. */
    static Path settingsUnder(Path data) throws IOException {
        return runningFileUnder(data).resolveSibling("postgresql.auto.conf");
    }

    /** Only a running cluster has this file; the one it was copied from does not. */
    private static Path runningFileUnder(Path data) throws IOException {
        try (var files = Files.find(data, 6, (path, _) -> path.endsWith("postmaster.pid"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
