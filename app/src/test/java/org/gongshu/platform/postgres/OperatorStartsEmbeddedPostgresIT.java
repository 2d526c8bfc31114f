package org.gongshu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorStartsEmbeddedPostgresIT {
    private static final Path CACHE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "gongshu-postgres-" + ProcessHandle.current().info().user().orElse("user"));
    private static final Settings SETTINGS = Settings.defaults().cachedIn(CACHE);

    @TempDir
    Path data;

    @Test
    void answersAsAnOrdinaryOwnerWithDurableWrites() throws SQLException {
        try (var running = EmbeddedPostgres.start(data, SETTINGS);
                var connection = connect(running)) {
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "SELECT datlocale FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(connection, "SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("t");
        }
    }

    @Test
    void makesItsOwnClusterWhereNoCacheIsGiven() throws SQLException {
        try (var running = EmbeddedPostgres.start(data, Settings.defaults());
                var connection = connect(running)) {
            assertThat(ask(connection, "SHOW server_version")).startsWith("18.");
        }
        assertThat(data.resolve("postgres/bin-18.6.0/bin/postgres")).isExecutable();
    }

    @Test
    void keepsPasswordsToItsOwnerAndLetsNobodyInWithoutOne() throws IOException {
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            for (var file : new String[] {"owner.password", "superuser.password"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("postgres").resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(running.jdbcUrl(), running.username(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void neverRunsTheServerAsRootInItsOwnEyes() throws IOException {
        try (var _ = EmbeddedPostgres.start(data, SETTINGS)) {
            var status = Files.readString(Path.of("/proc", Long.toString(postmaster()), "status"));
            // No effective capability is left, whatever number the user has outside.
            assertThat(status).containsPattern("CapEff:\\s+0{16}");
        }
    }

    @Test
    void keepsWhatWasWrittenOverAStopAndAStart() throws SQLException {
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            write(running);
        }
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            assertThat(written(running)).isEqualTo("1");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenTheServerIsKilled() throws SQLException {
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            write(running);
            var killed = ProcessHandle.of(postmaster()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
            assertThat(writtenOnceBack(running)).isEqualTo("1");
            assertThat(postmaster()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void leavesNoServerBehindWhenTheProgramIsKilled() throws Exception {
        var holder = HolderProgram.start(data, CACHE);
        var server = ProcessHandle.of(postmaster()).orElseThrow();
        holder.destroyForcibly().waitFor();
        server.onExit().get(30, TimeUnit.SECONDS);
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void takesOverTheFolderOfAnOrphanedServer() throws Exception {
        var holder = HolderProgram.start(data, CACHE);
        var orphan = ProcessHandle.of(postmaster()).orElseThrow();
        var watch = orphan.parent().orElseThrow();
        watch.children().filter(child -> child.pid() != orphan.pid()).forEach(ProcessHandle::destroyForcibly);
        watch.destroyForcibly();
        holder.destroyForcibly().waitFor();
        assertThat(new Leftovers(cluster()).isOurs(orphan.pid())).isTrue();
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            write(running);
            assertThat(new Leftovers(cluster()).isOurs(orphan.pid())).isFalse();
            assertThat(written(running)).isEqualTo("1");
        }
    }

    @Test
    void survivesAPidFileThatNamesAnotherProgram() throws Exception {
        EmbeddedPostgres.start(data, SETTINGS).stop();
        var foreign = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postgres/cluster/postmaster.pid"), foreign.pid() + "\n");
            try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
                write(running);
                assertThat(written(running)).isEqualTo("1");
            }
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroy();
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() {
        try (var _ = EmbeddedPostgres.start(data, SETTINGS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, SETTINGS))
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining("Another Gongshu is running");
        }
    }

    @Test
    void refusesDataOfANewerServerAndLeavesItAlone() throws IOException {
        EmbeddedPostgres.start(data, SETTINGS).stop();
        var version = data.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "19\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, SETTINGS))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("PostgreSQL 19");
        assertThat(version).hasContent("19");
    }

    @Test
    void refusesAFolderWhoseDurabilityWasSwitchedOff() throws IOException, SQLException {
        try (var running = EmbeddedPostgres.start(data, SETTINGS)) {
            var superuser = Files.readString(data.resolve("postgres/superuser.password"))
                    .strip();
            try (var connection = Roles.connect(running.port(), "postgres", Cluster.SUPERUSER, superuser);
                    var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE gongshu SET synchronous_commit = off");
            }
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, SETTINGS))
                .hasMessageContaining("synchronous_commit = off");
    }

    @Test
    void startsOverAfterAnInterruptedFirstStart() throws IOException, SQLException {
        Files.createDirectories(data.resolve("postgres/cluster.unfinished/base"));
        Files.createDirectories(data.resolve("postgres/bin-18.6.0.unfinished/bin"));
        try (var running = EmbeddedPostgres.start(data, Settings.defaults())) {
            write(running);
            assertThat(written(running)).isEqualTo("1");
        }
    }

    private long postmaster() {
        return new Leftovers(cluster()).recordedPid().orElseThrow();
    }

    private Path cluster() {
        return data.resolve("postgres/cluster");
    }

    private static Connection connect(EmbeddedPostgres running) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl(), running.username(), running.password());
    }

    private static void write(EmbeddedPostgres running) throws SQLException {
        try (var connection = connect(running);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (1)");
        }
    }

    private static String written(EmbeddedPostgres running) throws SQLException {
        try (var connection = connect(running)) {
            return ask(connection, "SELECT count(*) FROM kept");
        }
    }

    private static String writtenOnceBack(EmbeddedPostgres running) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return written(running);
            } catch (SQLException notYet) {
                assertThat(System.nanoTime()).as("%s", notYet).isLessThan(end);
                Pause.briefly();
            }
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
