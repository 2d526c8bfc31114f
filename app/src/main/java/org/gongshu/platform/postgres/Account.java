package org.gongshu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who the server runs as, since PostgreSQL refuses to run as root.
 *
 * <p>A user namespace is preferred: the server sees itself as nobody while its files stay root's, so that a data folder
 * in a closed home directory works. Where containers forbid namespaces, {@code setpriv} takes its place and the cluster
 * is handed to nobody.
 *
 * @param prefix words before each server command
 * @param uid the owner of the cluster's files as the rest of the system sees it
 */
record Account(List<String> prefix, int uid, int gid) {

    static Account detect() {
        var uid = attributeOfThisProcess("unix:uid");
        if (uid != 0) {
            return new Account(List.of(), uid, attributeOfThisProcess("unix:gid"));
        }
        return inNamespace()
                .or(Account::withoutPrivileges)
                .orElseThrow(
                        () -> new PostgresFailure("PostgreSQL does not run as root, and neither unshare nor setpriv"
                                + " (package util-linux) works here. Start Gongshu as an ordinary user,"
                                + " or set GONGSHU_DATABASE_URL."));
    }

    private static Optional<Account> inNamespace() {
        var nobody = nobody();
        var prefix = List.of("unshare", "--user", "--map-user=" + nobody.uid(), "--map-group=" + nobody.gid());
        return Optional.of(new Account(prefix, 0, 0)).filter(Account::works);
    }

    private static Optional<Account> withoutPrivileges() {
        return Optional.of(setpriv()).filter(Account::works);
    }

    static Account setpriv() {
        var nobody = nobody();
        var prefix = List.of("setpriv", "--reuid=" + nobody.uid(), "--regid=" + nobody.gid(), "--clear-groups");
        return new Account(prefix, nobody.uid(), nobody.gid());
    }

    private boolean works() {
        return Shell.run(command(List.of("true"))).succeeded();
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Hands a file or folder to the server's user, where it is not his yet. */
    void own(Path path) {
        try {
            if (!Integer.valueOf(uid).equals(Files.getAttribute(path, "unix:uid"))) {
                Shell.mustRun(
                        "Handing " + path + " to the database user",
                        List.of("chown", "-R", uid + ":" + gid, path.toString()));
            }
        } catch (IOException unreadable) {
            throw new PostgresFailure("Cannot read the owner of " + path, unreadable);
        }
    }

    /** Refuses a data folder that the server's user cannot enter, before PostgreSQL says so less clearly. */
    void mustReach(Path folder) {
        if (!Shell.run(command(List.of("test", "-x", folder.toString()))).succeeded()) {
            throw new PostgresFailure("The database user (uid " + uid + ") cannot enter " + folder
                    + ". Choose a GONGSHU_DATA that others may pass through, such as /var/lib/gongshu.");
        }
    }

    private record Ids(int uid, int gid) {}

    private static Ids nobody() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                    .map(fields -> new Ids(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst()
                    .orElse(new Ids(65534, 65534));
        } catch (IOException unreadable) {
            return new Ids(65534, 65534);
        }
    }

    private static int attributeOfThisProcess(String name) {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), name);
        } catch (IOException | UnsupportedOperationException other) {
            throw new PostgresFailure(
                    "The embedded PostgreSQL runs on Linux; set GONGSHU_DATABASE_URL elsewhere.", other);
        }
    }
}
