package org.gongshu.delivery;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How uses are written. */
@Component
class UseTable {

    private static final int BATCH = 256;

    private final JdbcTemplate jdbc;
    private final Database database;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    UseTable(JdbcTemplate jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    record Recorded(UseRecord use, UUID receipt) {}

    record Ended(UseRecord.End end, UUID receipt) {}

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

    void insert(List<Recorded> uses) {
        jdbc.batchUpdate("""
                INSERT INTO use_record (id, at, region_id, grant_id, entry_id, provider_id, department_id, channel, mode,
                    system_id, client_id, account_id, operator, matter, matter_number, items, data_version, rows, bytes,
                    receipt_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, uses, BATCH, UseTable::bind);
    }

    void insertEnds(List<Ended> ends) {
        jdbc.batchUpdate("""
                INSERT INTO use_end (use_id, at, region_id, ended_at, rows, bytes, outcome, reason, receipt_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, ends, BATCH, (statement, ended) -> {
            UseRecord.End end = ended.end();
            statement.setObject(1, end.use().id());
            statement.setObject(2, GrantTable.utc(end.use().at()));
            statement.setObject(3, end.use().grant().terms().region());
            statement.setObject(4, GrantTable.utc(end.at()));
            statement.setLong(5, end.rows());
            statement.setLong(6, end.bytes());
            statement.setString(7, end.outcome().name());
            statement.setString(8, end.reason());
            statement.setObject(9, ended.receipt());
        });
    }

    void insertRefusals(List<UseRecord.Refused> refusals) {
        jdbc.batchUpdate("""
                INSERT INTO use_refusal (id, at, region_id, grant_id, department_id, system_id, account_id, channel, code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, refusals, BATCH, (statement, refused) -> {
            statement.setObject(1, refused.id());
            statement.setObject(2, GrantTable.utc(refused.at()));
            statement.setObject(3, refused.grant().terms().region());
            statement.setObject(4, refused.grant().id());
            statement.setObject(5, refused.consumer().department());
            statement.setObject(6, system(refused.consumer()));
            statement.setObject(7, account(refused.consumer()));
            statement.setString(8, refused.channel().name());
            statement.setString(9, refused.code());
        });
    }

    private static void bind(PreparedStatement statement, Recorded recorded) throws SQLException {
        UseRecord use = recorded.use();
        GrantTerms terms = use.grant().terms();
        statement.setObject(1, use.id());
        statement.setObject(2, GrantTable.utc(use.at()));
        statement.setObject(3, terms.region());
        statement.setObject(4, use.grant().id());
        statement.setObject(5, terms.entry());
        statement.setObject(6, terms.provider());
        statement.setObject(7, use.consumer().department());
        statement.setString(8, use.channel().name());
        statement.setString(9, terms.mode().name());
        statement.setObject(10, system(use.consumer()));
        statement.setObject(11, client(use.consumer()));
        statement.setObject(12, account(use.consumer()));
        statement.setString(13, use.errand().operator());
        statement.setString(14, use.errand().matter());
        statement.setString(15, use.errand().number());
        statement.setArray(
                16, statement.getConnection().createArrayOf("text", use.items().toArray(String[]::new)));
        statement.setInt(17, use.dataVersion());
        statement.setObject(18, use.rows(), java.sql.Types.BIGINT);
        statement.setObject(19, use.bytes(), java.sql.Types.BIGINT);
        statement.setObject(20, recorded.receipt());
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
