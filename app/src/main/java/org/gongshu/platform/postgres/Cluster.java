package org.gongshu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The data of one server: made once, recognized ever after. */
record Cluster(Path folder) {
    static final String SUPERUSER = "postgres";

    /** Tuning an operator may change in the file; what must hold is given on the command line instead. */
    private static final String TUNING = """

            # Gongshu's defaults; later lines win.
            timezone = 'UTC'
            log_timezone = 'UTC'
            wal_compression = on
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            maintenance_work_mem = 128MB
            work_mem = 16MB
            jit = off
            logging_collector = on
            log_filename = 'postgresql-%a.log'
            log_rotation_age = 1d
            log_truncate_on_rotation = on
            log_min_duration_statement = 2s
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            """;

    static Cluster prepared(Path folder, Binaries binaries, Account account, String password) {
        Folders.createAtomically(folder, draft -> initialize(draft, binaries, account, password));
        var cluster = new Cluster(folder);
        cluster.mustBeOurVersion();
        account.own(folder);
        account.mustReach(folder);
        return cluster;
    }

    /** Throws a cluster away, with the server that may still be at work in it. */
    static void discard(Path folder) {
        try {
            new Leftovers(folder).stop();
            Folders.deleteTree(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void initialize(Path folder, Binaries binaries, Account account, String password) {
        var handover = folder.resolveSibling("initdb.password");
        try {
            Files.createDirectory(folder);
            account.own(folder);
            account.mustReach(folder);
            Secret.write(handover, password);
            account.own(handover);
            Shell.mustRun("Creating the database cluster", account.command(initdb(folder, binaries, handover)));
            Files.writeString(folder.resolve("postgresql.conf"), TUNING, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            deleteQuietly(handover);
        }
    }

    private static List<String> initdb(Path folder, Binaries binaries, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                "--no-sync");
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void mustBeOurVersion() {
        var version = read(folder.resolve("PG_VERSION"));
        if (!version.equals(Integer.toString(Binaries.MAJOR))) {
            throw new PostgresFailure("The data in " + folder + " belongs to PostgreSQL " + version
                    + ", and this Gongshu" + " brings PostgreSQL " + Binaries.MAJOR
                    + ". Nothing was changed. Use the Gongshu that wrote it.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new PostgresFailure("This is no PostgreSQL data folder: cannot read " + file, failed);
        }
    }
}
