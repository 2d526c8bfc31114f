package org.gongshu.collection;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.platform.FileStore;
import org.gongshu.platform.RequestKeys;
import org.gongshu.platform.Settings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A node of its own that checks one load, so that a test can kill it. */
final class LoadProgram {

    private LoadProgram() {}

    static Process start(DatabaseServer server, Path data, String heap, UUID region, UUID load) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadProgram.class.getName(),
                        server.jdbcUrl(),
                        server.username(),
                        server.password(),
                        data.toString(),
                        region.toString(),
                        load.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            var dataSource = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
            context.registerBean(DataSource.class, () -> dataSource);
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
            context.registerBean(JsonMapper.class, () -> new JsonMapper());
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(Settings.class, () -> settings(arguments[3]));
            context.registerBean(
                    DatabaseServer.class, () -> new DatabaseServer(arguments[0], arguments[1], arguments[2], () -> {}));
            context.register(
                    Database.class,
                    RequestKeys.class,
                    FileStore.class,
                    LoadTable.class,
                    FindingTable.class,
                    Promises.class,
                    LoadJob.class);
            context.scan("org.gongshu.store");
            context.refresh();
            context.getBean(LoadJob.class)
                    .run(new LoadJob.Payload(UUID.fromString(arguments[5]), UUID.fromString(arguments[4])));
        }
    }

    private static Settings settings(String data) {
        return new Settings(
                Settings.Mode.TEST,
                data,
                null,
                null,
                null,
                0,
                URI.create("http://localhost"),
                Settings.Zone.ALL,
                null,
                List.of());
    }
}
