package org.gongshu.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A durable PostgreSQL in a data folder: started here, watched, started again when it dies, stopped with us. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final Object CACHE = new Object();
    private static final String CLUSTER = "cluster";

    private final FolderLock lock;
    private final Launch launch;
    private final String ownerPassword;
    private Server server;
    private boolean stopping;

    /** Everything a second launch after a crash needs again. */
    private record Launch(
            Cluster cluster,
            Binaries binaries,
            Account account,
            Settings settings,
            int port,
            String superuserPassword) {
        Server start() {
            new Leftovers(cluster.folder()).stop();
            return Server.launch(cluster, binaries, account, settings, port);
        }
    }

    private EmbeddedPostgres(FolderLock lock, Launch launch, String ownerPassword) {
        this.lock = lock;
        this.launch = launch;
        this.ownerPassword = ownerPassword;
        this.server = launch.start();
    }

    /**
     * Starts the server that keeps its data under {@code data/postgres}, and returns when it answers.
     *
     * @throws PostgresFailure where another program uses the folder, its data is of another PostgreSQL, or no server runs
     */
    public static EmbeddedPostgres start(Path data, Settings settings) {
        return start(data, settings, () -> false);
    }

    /** As above; {@code anew} is asked once the folder is ours, and where it says so the old data is thrown away first. */
    public static EmbeddedPostgres start(Path data, Settings settings, BooleanSupplier anew) {
        var folder = data.toAbsolutePath().normalize().resolve("postgres");
        var lock = FolderLock.hold(folder);
        try {
            if (anew.getAsBoolean()) {
                Cluster.discard(folder.resolve(CLUSTER));
            }
            return prepare(lock, folder, settings).whenReady();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private EmbeddedPostgres whenReady() {
        try {
            awaitReady();
            watch();
            return this;
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    private static EmbeddedPostgres prepare(FolderLock lock, Path folder, Settings settings) {
        var account = Account.detect();
        settings.cache().ifPresent(cache -> copyFrom(cache.toAbsolutePath(), folder, account));
        var binaries = binaries(settings, folder, account);
        var superuser = Secret.readOrCreate(folder.resolve("superuser.password"));
        var cluster = Cluster.prepared(folder.resolve(CLUSTER), binaries, account, superuser);
        var port = settings.port() == 0 ? freePort() : settings.port();
        var launch = new Launch(cluster, binaries, account, settings, port, superuser);
        return new EmbeddedPostgres(lock, launch, Secret.readOrCreate(folder.resolve("owner.password")));
    }

    private static Binaries binaries(Settings settings, Path folder, Account account) {
        return settings.programs()
                .flatMap(Binaries::foundUnder)
                .filter(found -> found.worksFor(account))
                .orElseGet(() -> Binaries.unpackedUnder(
                        settings.cache().map(Path::toAbsolutePath).orElse(folder)));
    }

    /** Makes the cache where it is missing, and copies its cluster and password where the folder has none. */
    private static void copyFrom(Path cache, Path folder, Account account) {
        synchronized (CACHE) {
            try (var waited = FolderLock.await(cache)) {
                var binaries = Binaries.unpackedUnder(cache);
                var password = Secret.readOrCreate(cache.resolve("superuser.password"));
                var template = Cluster.prepared(cache.resolve(CLUSTER), binaries, account, password);
                if (!Files.exists(folder.resolve(CLUSTER))) {
                    Secret.write(folder.resolve("superuser.password"), password);
                    Folders.createAtomically(
                            folder.resolve(CLUSTER), draft -> Folders.copyTree(template.folder(), draft));
                }
            } catch (IOException failed) {
                throw new PostgresFailure("Cannot copy the prepared cluster of " + cache, failed);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new PostgresFailure("No free port on 127.0.0.1", failed);
        }
    }

    /** Recovery after a crash may take minutes, so only the end of the process ends the waiting. */
    private void awaitReady() {
        while (true) {
            try {
                Roles.ensure(launch.port(), launch.superuserPassword(), ownerPassword);
                Roles.mustBeDurable(launch.port(), ownerPassword);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw new PostgresFailure("The database server did not start: " + server.lastWords(), notYet);
                }
                if (!mayPass(notYet)) {
                    throw new PostgresFailure("The database server refuses us: " + notYet.getMessage(), notYet);
                }
                Pause.briefly();
            }
        }
    }

    /** Connection refused (08) and starting up (57) pass; a wrong password does not. */
    private static boolean mayPass(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private void watch() {
        var watched = server;
        // The reaper's thread has a stack too small for a database driver.
        watched.onExit().thenRunAsync(() -> startAgain(watched), Thread::startVirtualThread);
    }

    private synchronized void startAgain(Server dead) {
        if (stopping) {
            return;
        }
        LOG.log(Level.SEVERE, "The database server ended unexpectedly and is started again: {0}", dead.lastWords());
        try {
            server = launch.start();
            awaitReady();
            watch();
        } catch (PostgresFailure failed) {
            LOG.log(Level.SEVERE, "The database server does not come back; restart Gongshu", failed);
        }
    }

    public int port() {
        return launch.port();
    }

    public String jdbcUrl() {
        return Roles.url(launch.port(), Roles.DATABASE);
    }

    /** The owner of the database; no superuser. */
    public String username() {
        return Roles.OWNER;
    }

    public String password() {
        return ownerPassword;
    }

    /** Shuts the server down and releases the folder; a second call does nothing. */
    public synchronized void stop() {
        if (!stopping) {
            stopping = true;
            server.stop();
            lock.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
