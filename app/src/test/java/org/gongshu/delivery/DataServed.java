package org.gongshu.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Datasets;
import org.gongshu.store.Filled;
import org.gongshu.store.Layout;
import org.gongshu.store.RowSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region of its own with a department, a business system with a token, and a register of people, all fictitious. */
final class DataServed {

    static final Layout PEOPLE = new Layout(
            List.of(
                    Column.of("id_number", ColumnType.TEXT),
                    Column.of("name", ColumnType.TEXT),
                    Column.of("phone", ColumnType.TEXT),
                    Column.of("area", ColumnType.TEXT),
                    Column.of("born", ColumnType.DATE),
                    Column.of("children", ColumnType.INTEGER),
                    Column.of("allowance", ColumnType.DECIMAL),
                    Column.of("alive", ColumnType.TRUTH)),
            List.of("id_number"),
            List.of("area"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final UUID region = Ids.next();
    final UUID department = Ids.next();
    final UUID system = Ids.next();
    final UUID client = Ids.next();
    final UUID entry = Ids.next();
    private final Database database;
    private final JdbcClient jdbc;
    private final DatasetStore store;
    private final Datasets datasets;
    private final int port;

    DataServed(Database database, JdbcClient jdbc, DatasetStore store, Datasets datasets, int port) {
        this.database = database;
        this.jdbc = jdbc;
        this.store = store;
        this.datasets = datasets;
        this.port = port;
        database.write(Scope.everywhere(), this::makeOrganization);
    }

    /** Terms of a grant to this department's system, on the register of people. */
    SomeGrants some() {
        return SomeGrants.inNewRegion()
                .to(region, department)
                .of(entry)
                .systems(system)
                .items(item("id_number", null));
    }

    static GrantedItem item(String name, MaskKind mask) {
        return new GrantedItem(Ids.next(), name, mask);
    }

    /** A token of the system that is valid for so long. */
    String token(Instant now, Duration life) {
        String token = "test-" + Ids.next();
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                INSERT INTO client_token (token_hash, client, issued_at, expires_at)
                                VALUES (:hash, :client, :from, :until)
                                """)
                        .param("hash", sha256(token))
                        .param("client", client)
                        .param("from", now.atOffset(ZoneOffset.UTC))
                        .param("until", now.plus(life).atOffset(ZoneOffset.UTC))
                        .update());
        return token;
    }

    /** Puts people into the register, as its next version. */
    void load(RowSource people) {
        database.write(Scope.of(region), () -> {
            Filled filled = store.fill(
                    DatasetStore.Plan.whole(region, entry, Ids.next(), PEOPLE, Filled.OnRepeatedKey.STORE_NOTHING),
                    people);
            return store.makeCurrent(((Filled.Ready) filled).generation().id());
        });
        datasets.moved(entry);
    }

    /** So many people: number i is P0…i, Person i, of area A or B in turn. */
    static RowSource people(int count) {
        return writer -> {
            for (int i = 0; i < count; i++) {
                writer.text("P%08d".formatted(i));
                writer.text("欧阳" + (i % 2 == 0 ? "\uD842\uDFB7" : "丙"));
                writer.text("1390000%04d".formatted(i % 10_000));
                writer.text(i % 2 == 0 ? "A" : "B");
                writer.date((int) LocalDate.of(1990, 5, 3).toEpochDay() + i % 365);
                writer.integer(i % 3);
                writer.decimal("12.50");
                if (i % 5 == 0) {
                    writer.absent();
                } else {
                    writer.truth(true);
                }
                writer.endRow(i + 2, null);
            }
        };
    }

    HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header(Errand.OPERATOR, "operator-7")
                .header(Errand.MATTER, SomeGrants.MATTER)
                .header(Errand.NUMBER, "M-2026-1");
    }

    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).GET().build());
    }

    HttpResponse<String> post(String token, String path, String body) throws IOException, InterruptedException {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder("?");
        new TreeMap<>(parameters)
                .forEach((name, value) -> query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
        return query.substring(0, query.length() - 1);
    }

    private int makeOrganization() {
        jdbc.sql("""
                        INSERT INTO region (id, code, name, level, valid_from)
                        VALUES (:id, :code, 'Test region', 'COUNTY', DATE '2020-01-01')
                        """)
                .param("id", region)
                .param("code", "%06d".formatted(Math.floorMod(region.getLeastSignificantBits(), 900_000) + 100_000))
                .update();
        jdbc.sql("""
                        INSERT INTO department (id, region_id, credit_code, name, short_name, kind, valid_from)
                        VALUES (:id, :region, '11000000000000000X', 'Test bureau', 'Bureau', 'GOVERNMENT_DEPARTMENT',
                            DATE '2020-01-01')
                        """).param("id", department).param("region", region).update();
        jdbc.sql("""
                        INSERT INTO information_system (id, region_id, department_id, name, security_level)
                        VALUES (:id, :region, :department, 'Test system', 3)
                        """)
                .param("id", system)
                .param("region", region)
                .param("department", department)
                .update();
        return jdbc.sql("""
                        INSERT INTO api_client (id, region_id, system_id, client_id, name, secret_hash, secret_until, state,
                            created_at)
                        VALUES (:id, :region, :system, :clientId, 'Test client', 'x', now() + interval '1 year', 'ACTIVE', now())
                        """)
                .param("id", client)
                .param("region", region)
                .param("system", system)
                .param("clientId", "test-" + client)
                .update();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
