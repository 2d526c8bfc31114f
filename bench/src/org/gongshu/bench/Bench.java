package org.gongshu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * {@code ./gongshu bench [NAME] [--json FILE]}: what the platform does, each beside what the same work costs with nothing
 * around it, in one run on one machine. Runs alternate between ours and bare, and medians are told.
 */
public final class Bench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 3);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 6));
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final int SHORTEST_WARM_UP = 4;
    private static final int LONGEST_WARM_UP = 12;
    private static final double SLOWEST = 3;

    private final List<Figure> figures = new ArrayList<>();
    private final String only;
    private final Path data;
    private final Child child;
    private final int port;
    private final String token;
    private final Connection database;
    private final Machine machine;

    private Bench(String only, Path data, Child child) throws IOException, SQLException {
        this.only = only;
        this.data = data;
        this.child = child;
        this.port = Integer.parseInt(child.hear("port"));
        this.token = child.hear("token");
        String[] address = child.hear("database").split(" ");
        this.database = DriverManager.getConnection(address[0], address[1], address[2]);
        this.machine = new Machine(child.pid(), Machine.postmasterUnder(data));
        child.hear("ready");
    }

    public static void main(String[] arguments) throws Exception {
        String only = "";
        Path json = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--json") && i + 1 < arguments.length) {
                json = Path.of(arguments[++i]).toAbsolutePath();
            } else {
                only = arguments[i];
            }
        }
        Path data = Files.createTempDirectory("gongshu-bench-");
        try (Child child = new Child(data)) {
            Bench bench = new Bench(only, data, child);
            bench.run();
            bench.tell(json);
        } finally {
            delete(data);
        }
    }

    private void run() throws Exception {
        print("rows %d x %d, %d processors, heap 512 MB, fdatasync of 8 kB %.2f ms", ROWS, Register.COLUMNS.size(),
                Runtime.getRuntime().availableProcessors(), Machine.fdatasyncMillis(data));
        Path csv = data.resolve("register.csv");
        Register.writeCsv(csv, ROWS);
        load(csv);
        child.tell("grants");
        String query = child.hear("query");
        String verify = child.hear("verify");
        String export = child.hear("export");
        int bare = Integer.parseInt(child.hear("bare"));
        if (wanted("export")) {
            export(export);
        }
        IntFunction<byte[]> ours = row -> get("/data/grants/" + query + "/rows?id_number=" + Register.key(row), true);
        IntFunction<byte[]> theirs = row -> get("/rows?id_number=" + Register.key(row), false);
        requests("query", bare, ours, theirs);
        requests("verify", bare, row -> post("/data/grants/" + verify + "/verify", row, true),
                row -> post("/verify", row, false));
    }

    private boolean wanted(String name) {
        return only.isEmpty() || name.equals(only) || name.startsWith(only + "-");
    }

    /** The file is loaded in any case; it is measured against the same COPY where that is wanted. */
    private void load(Path csv) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int times = wanted("load") ? PAIRS + 1 : 1;
        for (int i = 0; i < times; i++) {
            Machine.Cpu before = machine.cpu();
            child.tell("load " + csv);
            String table = child.hear("loaded");
            ours.add(ROWS * 1_000.0 / Long.parseLong(table.split(" ")[0]));
            Machine.Cpu after = machine.cpu();
            if (wanted("load")) {
                bare.add(ROWS / copyIn(csv));
                print("  load %d: ours %.0f rows/s (cpu: server %.1f s, postgres %.1f s), copy %.0f rows/s", i, ours.getLast(),
                        after.server() - before.server(), after.postgres() - before.postgres(), bare.getLast());
            }
        }
        if (wanted("load")) {
            add(Figure.of("load", median(ours.subList(1, times)), "rows/s", median(bare.subList(1, times)), 0.4, true));
        }
    }

    private double copyIn(Path csv) throws SQLException, IOException {
        long begun = System.nanoTime();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement();
                InputStream in = Files.newInputStream(csv)) {
            statement.execute(Register.createTable("bench_bare"));
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_bare FROM STDIN (FORMAT csv, HEADER)", in, 1 << 16);
            statement.execute("CREATE UNIQUE INDEX bench_bare_key ON bench_bare (id_number)");
            database.commit();
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("DROP TABLE bench_bare");
            database.commit();
            return seconds;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private void export(String grant) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            statement.execute(Register.createTable("bench_bare"));
            try (InputStream in = Files.newInputStream(data.resolve("register.csv"))) {
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bench_bare FROM STDIN (FORMAT csv, HEADER)", in, 1 << 16);
            }
            statement.execute("VACUUM ANALYZE bench_bare");
            for (int i = 0; i <= PAIRS; i++) {
                Machine.Cpu before = machine.cpu();
                ours.add(ROWS / download("/data/grants/" + grant + "/export"));
                Machine.Cpu after = machine.cpu();
                long begun = System.nanoTime();
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY bench_bare TO STDOUT (FORMAT csv, HEADER)", java.io.OutputStream.nullOutputStream());
                bare.add(ROWS / ((System.nanoTime() - begun) / 1e9));
                print("  export %d: ours %.0f rows/s (cpu: server %.1f s, postgres %.1f s), copy %.0f rows/s", i,
                        ours.getLast(), after.server() - before.server(), after.postgres() - before.postgres(),
                        bare.getLast());
            }
            statement.execute("DROP TABLE bench_bare");
        }
        add(Figure.of("export", median(ours.subList(1, ours.size())), "rows/s", median(bare.subList(1, bare.size())), 0.6,
                true));
    }

    private double download(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("X-Gongshu-Operator", "o")
                .header("X-Gongshu-Matter", Served.MATTER)
                .header("X-Gongshu-Matter-Number", "n")
                .build();
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long lines = 0;
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = answer.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            if (answer.statusCode() != 200 || lines != ROWS + 1L) {
                throw new IOException("export answered " + answer.statusCode() + " with " + lines + " lines");
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void requests(String name, int barePort, IntFunction<byte[]> ours, IntFunction<byte[]> bare)
            throws Exception {
        for (int connections : new int[] {8, 32}) {
            if (wanted(name + "-" + connections) || name.equals(only)) {
                Clients mine = new Clients(port, connections, ROWS, ours);
                Clients theirs = new Clients(barePort, connections, ROWS, bare);
                requireSameAnswers(mine, theirs);
                figures.add(compare(name + "-" + connections, mine, theirs));
                print("%s", figures.getLast().line());
                if (connections == 32) {
                    withSlowSyncs(name, mine, theirs);
                }
            }
        }
    }

    private static void requireSameAnswers(Clients mine, Clients theirs) throws IOException {
        for (int row : new int[] {0, 1, ROWS / 2, ROWS - 1}) {
            if (!mine.once(row).equals(theirs.once(row))) {
                throw new IOException("the answers differ: " + mine.once(row) + " and " + theirs.once(row));
            }
        }
    }

    private Figure compare(String name, Clients mine, Clients theirs) throws Exception {
        warmUp(theirs);
        warmUp(mine);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            drain();
            long syncs = Machine.walSyncs(database);
            Machine.Cpu before = machine.cpu();
            Clients.Result result = mine.run(RUN);
            Machine.Cpu after = machine.cpu();
            double perThousand = (Machine.walSyncs(database) - syncs) * 1_000.0 / result.answers();
            drain();
            Machine.Cpu bareBefore = machine.cpu();
            Clients.Result limit = theirs.run(RUN);
            Machine.Cpu bareAfter = machine.cpu();
            ours.add(result.perSecond());
            bare.add(limit.perSecond());
            slowest.add(result.p99Millis() / limit.p99Millis());
            tell("ours", name, result, before, after, String.format(Locale.ROOT, ", %.0f WAL syncs per 1,000 answers", perThousand));
            tell("bare", name, limit, bareBefore, bareAfter, "");
        }
        double p99 = median(slowest);
        print("  %s: p99 is %.1f times that of bare (at most %.0f)", name, p99, SLOWEST);
        return Figure.of(name, median(ours), "req/s", median(bare), 0.5, p99 <= SLOWEST);
    }

    /** Until the compiler has done its work: a run costs the server nearly as much CPU as the run before. */
    private void warmUp(Clients clients) throws Exception {
        double before = Double.MAX_VALUE;
        for (int i = 0; i < LONGEST_WARM_UP; i++) {
            double begun = machine.cpu().server();
            Clients.Result result = clients.run(WARM_UP);
            double each = (machine.cpu().server() - begun) / result.answers();
            if (i >= SHORTEST_WARM_UP && each > 0.95 * before) {
                return;
            }
            before = each;
        }
    }

    private static void tell(String who, String name, Clients.Result result, Machine.Cpu before, Machine.Cpu after, String more) {
        print("  %s %s: %.0f req/s, p50 %.2f ms, p99 %.2f ms, cpu per request: server %.0f us, postgres %.0f us%s", name, who,
                result.perSecond(), result.p50Millis(), result.p99Millis(),
                (after.server() - before.server()) * 1e6 / result.answers(),
                (after.postgres() - before.postgres()) * 1e6 / result.answers(), more);
    }

    /**
     * Once more with a millisecond before each flush of the log. The database's own delay stands in for a slower disk: it
     * holds up whoever leads a group of commits, as a slow sync would.
     */
    private void withSlowSyncs(String name, Clients mine, Clients theirs) throws Exception {
        Path settings = Machine.settingsUnder(data);
        String before = Files.readString(settings);
        Files.writeString(settings, "commit_delay = 1000\ncommit_siblings = 0\n", StandardOpenOption.APPEND);
        try {
            if (!reload(true)) {
                print("  %s-32: the delay before each sync could not be set", name);
                return;
            }
            Clients.Result ours = mine.run(RUN);
            Clients.Result bare = theirs.run(RUN);
            print("  %s-32 with 1 ms before each sync (commit_delay): %.0f req/s, ratio %.2f", name, ours.perSecond(),
                    ours.perSecond() / bare.perSecond());
        } finally {
            Files.writeString(settings, before);
            reload(false);
            drain();
        }
    }

    /** Makes the database read its settings again; whether the delay is then as wanted. */
    private boolean reload(boolean delayed) throws Exception {
        new ProcessBuilder("kill", "-HUP", Long.toString(machine.postmaster())).start().waitFor();
        for (int i = 0; i < 50; i++) {
            Thread.sleep(100);
            try (Statement statement = database.createStatement();
                    var found = statement.executeQuery("SHOW commit_delay")) {
                found.next();
                if (delayed != found.getString(1).equals("0")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void drain() throws IOException {
        child.tell("drain");
        child.hear("drained");
    }

    private byte[] get(String path, boolean authorized) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers(authorized) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] post(String path, int row, boolean authorized) {
        byte[] body = ("{\"claims\":[{\"key\":{\"id_number\":\"" + Register.key(row) + "\"},\"values\":{\"name\":\""
                        + Register.name(row % 2 == 0 ? row : row + 1) + "\"}}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n" + headers(authorized) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private String headers(boolean authorized) {
        return authorized
                ? "Authorization: Bearer " + token + "\r\nX-Gongshu-Operator: operator-7\r\nX-Gongshu-Matter: " + Served.MATTER
                        + "\r\nX-Gongshu-Matter-Number: M-2026-1\r\n"
                : "";
    }

    private void add(Figure figure) {
        figures.add(figure);
        print("%s", figure.line());
    }

    private void tell(Path json) throws IOException {
        child.tell("heap");
        print("");
        print("peak heap of the server %s MB (limit 512)", child.hear("heap"));
        figures.forEach(figure -> print("%s", figure.line()));
        if (json != null) {
            String all = String.join(",\n", figures.stream().map(Figure::json).toList());
            Files.writeString(json, "[" + all + "]\n");
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
