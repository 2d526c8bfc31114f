package org.gongshu.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of use, for those whose data it is, those who used it, and those who look after both. */
@Component
public class Uses {

    /**
     * A recorded use.
     *
     * @param rows what left; null where a delivery goes on, or broke off with its node: it counts as full
     * @param outcome COMPLETE, CUT or BROKEN; null while it goes on
     */
    public record Use(
            UUID id,
            Instant at,
            UUID grant,
            UUID entry,
            String entryName,
            UUID provider,
            @Nullable UUID department,
            Channel channel,
            String mode,
            @Nullable UUID system,
            @Nullable UUID account,
            @Nullable String operator,
            @Nullable String matter,
            @Nullable String matterNumber,
            List<String> items,
            int dataVersion,
            @Nullable Long rows,
            @Nullable Long bytes,
            @Nullable String outcome,
            UUID receipt,
            String purpose,
            UUID caseId,
            String caseNumber) {}

    /** Which uses are looked for; null matches all. {@code from} is included, {@code until} is not. */
    public record Search(
            @Nullable UUID grant,
            @Nullable UUID entry,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private static final String SHOWN = """
            SELECT u.*, g.entry_name, g.purpose->>'matter' AS purpose, g.case_id, g.case_number,
                coalesce(u.rows, e.rows) AS all_rows, coalesce(u.bytes, e.bytes) AS all_bytes,
                CASE WHEN u.rows IS NOT NULL THEN 'COMPLETE' ELSE e.outcome END AS outcome
            FROM use_record u JOIN data_grant g ON g.id = u.grant_id
            LEFT JOIN use_end e ON e.use_id = u.id AND e.at = u.at
            WHERE (:party::uuid IS NULL OR u.department_id = :party OR u.provider_id = :party)
              AND (:grant::uuid IS NULL OR u.grant_id = :grant)
              AND (:entry::uuid IS NULL OR u.entry_id = :entry)
              AND (:from::timestamptz IS NULL OR u.at >= :from)
              AND (:until::timestamptz IS NULL OR u.at < :until)
            """;

    private final Database database;
    private final JdbcClient jdbc;
    private final Lists lists;

    Uses(Database database, JdbcClient jdbc, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** One page, newest first; departments see what they gave and got, the authority and auditors everything. */
    public Outcome<Page<Use>> list(Actor.Official official, Search search, Paging paging) {
        Map<String, @Nullable Object> parameters = parameters(official, search);
        return database.read(
                official.scope(),
                () -> lists.page(
                        "uses" + search + parameters.get("party"),
                        paging,
                        (after, limit) -> after(parameters, after, limit),
                        last -> new Lists.Position(last.at().toString(), last.id()),
                        () -> count(parameters)));
    }

    /** One use, if the official may see it. */
    public Optional<Use> find(Actor.Official official, UUID id) {
        return database.read(
                official.scope(),
                () -> jdbc.sql(SHOWN + " AND u.id = :id")
                        .params(parameters(official, new Search(null, null, null, null)))
                        .param("id", id)
                        .query(Uses::use)
                        .optional());
    }

    private List<Use> after(Map<String, @Nullable Object> parameters, Lists.Position after, int limit) {
        return jdbc.sql(SHOWN + """
                         AND (:lastAt::timestamptz IS NULL OR (u.at, u.id) < (:lastAt, :lastId::uuid))
                        ORDER BY u.at DESC, u.id DESC LIMIT :limit
                        """)
                .params(parameters)
                .param("lastAt", after.text() == null ? null : GrantTable.utc(Instant.parse(after.text())))
                .param("lastId", after.id())
                .param("limit", limit)
                .query(Uses::use)
                .list();
    }

    private long count(Map<String, @Nullable Object> parameters) {
        return jdbc.sql("SELECT count(*) FROM (" + SHOWN + ") shown")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Actor.Official official, Search search) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("party", GrantDesk.seesAll(official) ? null : official.department());
        parameters.put("grant", search.grant());
        parameters.put("entry", search.entry());
        parameters.put("from", search.from() == null ? null : GrantTable.utc(search.from()));
        parameters.put("until", search.until() == null ? null : GrantTable.utc(search.until()));
        return parameters;
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("grant_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getString("entry_name"),
                row.getObject("provider_id", UUID.class),
                row.getObject("department_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("mode"),
                row.getObject("system_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("operator"),
                row.getString("matter"),
                row.getString("matter_number"),
                Arrays.stream((Object[]) row.getArray("items").getArray())
                        .map(String::valueOf)
                        .toList(),
                row.getInt("data_version"),
                row.getObject("all_rows", Long.class),
                row.getObject("all_bytes", Long.class),
                row.getString("outcome"),
                row.getObject("receipt_id", UUID.class),
                row.getString("purpose"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"));
    }
}
