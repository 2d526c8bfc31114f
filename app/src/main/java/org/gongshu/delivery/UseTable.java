package org.gongshu.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gongshu.kernel.Scope;
import org.gongshu.ledger.GroupedRecord;
import org.gongshu.platform.Database;
import org.gongshu.platform.OneTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How uses are written. */
@Component
class UseTable {

    private static final String INSERT = """
            INSERT INTO use_record (id, at, region_id, grant_id, entry_id, provider_id, department_id, channel, mode,
                system_id, client_id, account_id, operator, matter, matter_number, items, data_version, rows, bytes,
                receipt_id, entry_group, leaf, nonce)
            SELECT id, at, region, grant_id, entry, provider, department, channel, mode, system, client, account,
                operator, matter, number, items::text[], version, rows, bytes, id, entry_group, leaf, nonce
            FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                ?::bigint[], ?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[])
            AS u(id, at, region, grant_id, entry, provider, department, channel, mode, system, client, account,
                operator, matter, number, items, version, rows, bytes, entry_group, leaf, nonce)""";

    private static final String INSERT_REFUSALS = """
            INSERT INTO use_refusal (id, at, region_id, grant_id, department_id, system_id, account_id, channel, code)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[],
                ?::text[], ?::text[])""";

    private final JdbcTemplate jdbc;
    private final Database database;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    UseTable(JdbcTemplate jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** @param group the ledger's entry that holds the use */
    record Recorded(UseRecord use, GroupedRecord record, UUID group) {}

    /** Makes the tables of that moment's month, in a transaction of their own. */
    void prepare(Instant moment) {
        YearMonth month = YearMonth.from(moment.atZone(ZoneOffset.UTC));
        if (!months.contains(month)) {
            database.write(Scope.everywhere(), () -> {
                jdbc.queryForList("SELECT make_use_partitions(?)", GrantTable.utc(moment));
                return month;
            });
            months.add(month);
        }
    }

    static OneTrip.Statement insert(List<Recorded> uses) {
        return new OneTrip.Statement(
                INSERT,
                List.of(
                        texts("uuid", uses, row -> row.use().id()),
                        texts("timestamptz", uses, row -> row.use().at()),
                        texts("uuid", uses, row -> termsOf(row).region()),
                        texts("uuid", uses, row -> row.use().grant().id()),
                        texts("uuid", uses, row -> termsOf(row).entry()),
                        texts("uuid", uses, row -> termsOf(row).provider()),
                        texts("uuid", uses, row -> row.use().consumer().department()),
                        texts("text", uses, row -> row.use().channel().name()),
                        texts("text", uses, row -> termsOf(row).mode().name()),
                        texts("uuid", uses, row -> system(row.use().consumer())),
                        texts("uuid", uses, row -> client(row.use().consumer())),
                        texts("uuid", uses, row -> account(row.use().consumer())),
                        texts("text", uses, row -> row.use().errand().operator()),
                        texts("text", uses, row -> row.use().errand().matter()),
                        texts("text", uses, row -> row.use().errand().number()),
                        texts("text", uses, row -> arrayOf(row.use().items())),
                        texts("int4", uses, row -> row.use().dataVersion()),
                        texts("int8", uses, row -> row.use().rows()),
                        texts("int8", uses, row -> row.use().bytes()),
                        texts("uuid", uses, Recorded::group),
                        bytes(uses, row -> row.record().bytes()),
                        bytes(uses, row -> row.record().nonce())));
    }

    static OneTrip.Statement insertRefusals(List<UseRecord.Refused> refusals) {
        return new OneTrip.Statement(
                INSERT_REFUSALS,
                List.of(
                        texts("uuid", refusals, UseRecord.Refused::id),
                        texts("timestamptz", refusals, UseRecord.Refused::at),
                        texts("uuid", refusals, row -> row.grant().terms().region()),
                        texts("uuid", refusals, row -> row.grant().id()),
                        texts("uuid", refusals, row -> row.consumer().department()),
                        texts("uuid", refusals, row -> system(row.consumer())),
                        texts("uuid", refusals, row -> account(row.consumer())),
                        texts("text", refusals, row -> row.channel().name()),
                        texts("text", refusals, UseRecord.Refused::code)));
    }

    private static GrantTerms termsOf(Recorded row) {
        return row.use().grant().terms();
    }

    static <T> OneTrip.Column texts(String type, List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable Object[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(rows.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return new OneTrip.Column(type, texts);
    }

    private static <T> OneTrip.Column bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        @Nullable Object[] bytes = new byte[rows.size()][];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = value.apply(rows.get(i));
        }
        return new OneTrip.Column("bytea", bytes);
    }

    /** A list within a list of lists must travel as one text. */
    private static String arrayOf(List<String> items) {
        StringBuilder array = new StringBuilder("{");
        for (String item : items) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(item.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private static @Nullable UUID system(Consumer consumer) {
        return switch (consumer) {
            case Consumer.OfSystem(var identity) -> identity.system();
            case Consumer.OfPerson _ -> null;
        };
    }

    private static @Nullable UUID client(Consumer consumer) {
        return switch (consumer) {
            case Consumer.OfSystem(var identity) -> identity.client();
            case Consumer.OfPerson _ -> null;
        };
    }

    private static @Nullable UUID account(Consumer consumer) {
        return switch (consumer) {
            case Consumer.OfSystem _ -> null;
            case Consumer.OfPerson(var official) -> official.account();
        };
    }
}
