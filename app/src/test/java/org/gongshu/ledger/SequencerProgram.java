package org.gongshu.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.platform.Keys;
import org.gongshu.platform.RequestKeys;
import org.gongshu.platform.Settings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A node of its own that records and sequences without end and tells what was committed, so that a test can kill it. */
final class SequencerProgram {

    private static final int GROUP = 40;

    private SequencerProgram() {}

    static Process start(DatabaseServer server, Path keys, Path memory, UUID region) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SequencerProgram.class.getName(),
                        server.jdbcUrl(),
                        server.username(),
                        server.password(),
                        keys.toString(),
                        memory.toString(),
                        region.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] arguments) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var dataSource = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
            context.registerBean(DataSource.class, () -> dataSource);
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(Settings.class, () -> settings(arguments[3]));
            context.register(Database.class, RequestKeys.class, Keys.class, SigningKey.class, Ledger.class);
            context.refresh();
            work(context, Path.of(arguments[4]), UUID.fromString(arguments[5]));
        }
    }

    private static Settings settings(String keys) {
        return new Settings(
                Settings.Mode.TEST,
                "unused",
                null,
                null,
                null,
                0,
                URI.create("http://localhost"),
                Settings.Zone.ALL,
                keys,
                List.of());
    }

    private static void work(AnnotationConfigApplicationContext context, Path memory, UUID region) {
        Database database = context.getBean(Database.class);
        Ledger ledger = context.getBean(Ledger.class);
        LogTables tables = new LogTables(context.getBean(JdbcClient.class));
        Sequencer sequencer = new Sequencer(database, tables, context.getBean(SigningKey.class), new Memory(memory));
        for (int round = 0; ; round += GROUP) {
            List<LedgerEntry> group = IntStream.range(round, round + GROUP)
                    .mapToObj(i -> LedgerHouse.entry(region, i))
                    .toList();
            database.write(Scope.of(region), () -> ledger.appendAll(group)).forEach(System.out::println);
            System.out.flush();
            sequencer.run(LedgerHouse.NOW);
        }
    }
}
