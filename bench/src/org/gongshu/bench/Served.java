package org.gongshu.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongshu.Gongshu;
import org.gongshu.collection.LoadBridge;
import org.gongshu.delivery.Audience;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.GrantTerms;
import org.gongshu.delivery.GrantedItem;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.Purpose;
import org.gongshu.delivery.Quota;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.DatabaseServer;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Generation;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program under measurement, as it is, in a process of its own, told what to do over its standard input. */
public final class Served {

    static final String MATTER = "000100200300";
    static final AtomicInteger VERSION = new AtomicInteger();

    private final UUID region = Ids.next();
    private final UUID department = Ids.next();
    private final UUID system = Ids.next();
    private final UUID entry = Ids.next();
    private final ConfigurableApplicationContext context;
    private final Database database;
    private final JdbcClient jdbc;

    private Served(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = context.getBean(Database.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws Exception {
        Served served = new Served(SpringApplication.run(Gongshu.class, arguments));
        served.makeOrganization();
        served.say("port " + served.context.getEnvironment().getProperty("local.server.port"));
        served.say("token " + served.token());
        DatabaseServer server = served.context.getBean(DatabaseServer.class);
        served.say("database " + server.jdbcUrl() + " " + server.username() + " " + server.password());
        served.say("ready -");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            served.obey(command.split(" "));
        }
        served.context.close();
    }

    private void obey(String[] command) throws Exception {
        switch (command[0]) {
            case "load" -> say("loaded " + load(Path.of(command[1])));
            case "grants" -> grants();
            case "drain" -> drain();
            case "heap" -> say("heap " + peakHeapMegabytes());
            default -> say("unknown -");
        }
    }

    /** Loads the file and makes it what readers get; answers the milliseconds and the table. */
    private String load(Path file) throws Exception {
        long begun = System.nanoTime();
        Generation generation = new LoadBridge(context).load(region, department, entry, file);
        DatasetStore store = context.getBean(DatasetStore.class);
        Generation current = database.write(
                Scope.of(region),
                () -> generation.state() == Generation.State.CURRENT
                        ? generation
                        : store.makeCurrent(generation.id()));
        context.getBean(Datasets.class).moved(entry);
        VERSION.set(current.number());
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return millis + " dataset.\"g_" + current.id().toString().replace("-", "") + "\"";
    }

    private void grants() throws Exception {
        say("query " + grant(DeliveryMode.INTERFACE));
        say("verify " + grant(DeliveryMode.VERIFY));
        say("export " + grant(DeliveryMode.FILE));
        String table = "dataset.\"g_"
                + context.getBean(Datasets.class)
                        .findCurrent(Scope.of(region), entry)
                        .orElseThrow()
                        .id()
                        .toString()
                        .replace("-", "")
                + "\"";
        say("bare " + new BareEndpoint(context.getBean(DatabaseServer.class), table).port());
    }

    /** Waits until the ledger has taken everything in, so that it does not work while something else is measured. */
    private void drain() throws InterruptedException {
        while (database.read(
                        Scope.everywhere(),
                        () -> jdbc.sql("SELECT count(*) FROM ledger_pending")
                                .query(Long.class)
                                .single())
                > 0) {
            Thread.sleep(200);
        }
        System.gc();
        say("drained -");
    }

    /** The most that was in use so far; the generations' peaks need not have been at one time, so it is rather too much. */
    private static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private UUID grant(DeliveryMode mode) {
        GrantTerms terms = new GrantTerms(
                region,
                new Audience.OfDepartment(department),
                Ids.next(),
                entry,
                "Register",
                mode,
                Register.COLUMNS.stream()
                        .map(column -> new GrantedItem(Ids.next(), column, null))
                        .toList(),
                List.of(),
                new Purpose(MATTER, "Measuring", "Measuring", null),
                null,
                List.of(),
                Quota.NONE,
                false,
                Set.of(system),
                Set.of(),
                null,
                null,
                Ids.next(),
                "bench",
                new ArticleRef("bench", "1"));
        return switch (context.getBean(Grants.class).issue(terms, GrantAct.ofCase(Ids.next(), Instant.now()))) {
            case Outcome.Done<Grant> done -> done.value().id();
            case Outcome.Refused<Grant> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private void makeOrganization() {
        database.write(Scope.everywhere(), () -> {
            jdbc.sql("INSERT INTO region (id, code, name, level, valid_from) VALUES (?, '990000', 'Bench', 'CITY', '2020-01-01')")
                    .param(region)
                    .update();
            jdbc.sql("""
                            INSERT INTO department (id, region_id, credit_code, name, short_name, kind, valid_from)
                            VALUES (?, ?, '11000000000000000X', 'Bench', 'Bench', 'GOVERNMENT_DEPARTMENT', '2020-01-01')
                            """).params(department, region).update();
            return jdbc.sql("""
                            INSERT INTO information_system (id, region_id, department_id, name, security_level)
                            VALUES (?, ?, ?, 'Bench', 3)
                            """).params(system, region, department).update();
        });
    }

    private String token() throws Exception {
        String token = "bench-" + Ids.next();
        UUID client = Ids.next();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        database.write(Scope.everywhere(), () -> {
            jdbc.sql("""
                            INSERT INTO api_client (id, region_id, system_id, client_id, name, secret_hash, secret_until, state,
                                created_at)
                            VALUES (?, ?, ?, 'bench', 'Bench', 'x', now() + interval '1 day', 'ACTIVE', now())
                            """).params(client, region, system).update();
            return jdbc.sql("""
                            INSERT INTO client_token (token_hash, client, issued_at, expires_at)
                            VALUES (?, ?, now(), now() + interval '1 day')
                            """).params(hash, client).update();
        });
        return token;
    }

    private void say(String line) {
        System.out.println("@" + line);
        System.out.flush();
    }
}
