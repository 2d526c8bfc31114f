package org.gongshu.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.gongshu.platform.postgres.EmbeddedPostgres;

/** The PostgreSQL behind the platform: its address and who the platform is in it. */
public record DatabaseServer(String jdbcUrl, String username, String password, Runnable stop) implements AutoCloseable {

    private static final Path TEST_CACHE = Path.of("target", "postgres");

    /** Names the folder where the server's programs were unpacked when the program was built or installed. */
    private static final String UNPACKED = "gongshu.postgres";

    static DatabaseServer start(Settings settings) {
        DatabaseServer server = settings.databaseUrl() == null ? embedded(settings) : outside(settings);
        server.requireUsable();
        return server;
    }

    private static DatabaseServer outside(Settings settings) {
        FirstFilling filling = new FirstFilling(settings);
        if (filling.isUnfinished()) {
            throw new IllegalStateException("演示未装载完就被中断：请清空数据库，删除 " + filling.mark()
                    + " / the demonstration was interrupted: empty its database, delete " + filling.mark());
        }
        return new DatabaseServer(
                Objects.requireNonNull(settings.databaseUrl()),
                Objects.requireNonNullElse(settings.databaseUser(), "gongshu"),
                Objects.requireNonNullElse(settings.databasePassword(), ""),
                () -> {});
    }

    private static DatabaseServer embedded(Settings settings) {
        FirstFilling filling = new FirstFilling(settings);
        EmbeddedPostgres running = EmbeddedPostgres.start(settings.dataFolder(), chosen(settings), () -> {
            boolean anew = filling.isUnfinished();
            if (anew) {
                filling.discardFiles();
            }
            return anew;
        });
        return new DatabaseServer(running.jdbcUrl(), running.username(), running.password(), running::stop);
    }

    private static org.gongshu.platform.postgres.Settings chosen(Settings settings) {
        var chosen = org.gongshu.platform.postgres.Settings.defaults().onPort(settings.databasePort());
        String unpacked = System.getProperty(UNPACKED);
        if (settings.mode() == Settings.Mode.TEST) {
            return chosen.cachedIn(TEST_CACHE);
        }
        return unpacked == null ? chosen : chosen.unpackedIn(Path.of(unpacked));
    }

    /**
     * Refuses a database in which text is not UTF-8, an acknowledged write can be lost, or the region fence would not
     * hold because the platform is a superuser.
     */
    private void requireUsable() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement()) {
            require(statement, "SHOW server_encoding", "UTF8");
            require(statement, "SHOW fsync", "on");
            require(statement, "SELECT current_setting('synchronous_commit') <> 'off'", "t");
            require(
                    statement,
                    "SELECT NOT rolsuper AND NOT rolbypassrls FROM pg_roles WHERE rolname = current_user",
                    "t");
        } catch (SQLException unreachable) {
            stop.run();
            throw new IllegalStateException("数据库无法连接 / the database cannot be reached", unreachable);
        }
    }

    private void require(Statement statement, String question, String answer) throws SQLException {
        try (ResultSet result = statement.executeQuery(question)) {
            if (!result.next() || !answer.equals(result.getString(1))) {
                stop.run();
                throw new IllegalStateException("数据库设置不合要求 / unsuitable database: " + question + " must be " + answer);
            }
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
