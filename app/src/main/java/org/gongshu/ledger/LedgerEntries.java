package org.gongshu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Cursors;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries as auditors read them: the record with the personal values that were not erased, newest first. */
@Component
public class LedgerEntries {

    private static final int COUNTED = 10_000;
    private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PERSONAL = new TypeReference<>() {};

    private final Database database;
    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final JsonMapper json;

    LedgerEntries(Database database, JdbcClient jdbc, Cursors cursors, JsonMapper json) {
        this.database = database;
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.json = json;
    }

    /** What to look for; null means anything. {@code from} is included, {@code until} is not. */
    public record Query(
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * An entry with what stands beside it.
     *
     * @param record the public record as it was hashed
     * @param personal the values behind its commitments; empty where there are none or they were erased
     */
    public record Recorded(
            long index,
            UUID id,
            String action,
            Instant at,
            Map<String, Object> record,
            Map<String, String> personal,
            boolean erased) {}

    /** One page of the entries that fit {@code query}, from where {@code cursor} stands. */
    public Outcome<Page<Recorded>> list(Scope scope, Query query, @Nullable String cursor, int limit) {
        String list = "ledger" + query;
        Optional<Long> before = cursor == null
                ? Optional.of(Long.MAX_VALUE)
                : cursors.read(list, cursor).map(values -> Long.valueOf(values.getFirst()));
        if (before.isEmpty()) {
            return Outcome.refused(PlatformProblem.BAD_CURSOR);
        }
        return database.read(scope, () -> Outcome.done(page(list, query, before.get(), limit)));
    }

    private Page<Recorded> page(String list, Query query, long before, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(query, parameters);
        long total = jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM ledger_entry" + where + " LIMIT :counted) found")
                .params(parameters)
                .param("counted", COUNTED + 1)
                .query(Long.class)
                .single();
        List<Recorded> found = jdbc.sql("SELECT position, id, action, at, leaf, personal, nonce FROM ledger_entry"
                        + where + " AND position < :before ORDER BY position DESC LIMIT :limit")
                .params(parameters)
                .param("before", before)
                .param("limit", limit + 1)
                .query((row, _) -> recorded(row))
                .list();
        boolean more = found.size() > limit;
        List<Recorded> items = more ? found.subList(0, limit) : found;
        String next = more
                ? cursors.after(list, List.of(String.valueOf(items.getLast().index())))
                : null;
        return new Page<>(items, next, Math.min(total, COUNTED), total <= COUNTED);
    }

    /** Only the conditions asked for, so that each question finds its index. All text here is constant. */
    private static String where(Query query, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" WHERE true");
        add(where, parameters, " AND subject_kind = :subjectKind", "subjectKind", query.subjectKind());
        add(where, parameters, " AND subject_id = :subjectId", "subjectId", query.subjectId());
        add(where, parameters, " AND action = :action", "action", query.action());
        add(where, parameters, " AND at >= :from", "from", timestamp(query.from()));
        add(where, parameters, " AND at < :until", "until", timestamp(query.until()));
        return where.toString();
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        byte[] leaf = row.getBytes("leaf");
        Map<String, Object> record = json.readValue(Arrays.copyOfRange(leaf, 1, leaf.length), RECORD);
        String personal = row.getString("personal");
        return new Recorded(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("action"),
                row.getTimestamp("at").toInstant(),
                record,
                personal == null ? Map.of() : json.readValue(personal, PERSONAL),
                personal == null && record.containsKey("sealed"));
    }
}
