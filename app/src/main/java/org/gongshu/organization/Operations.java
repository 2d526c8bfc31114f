package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The log of who did what: one row for each request that could change something, with its outcome. */
@Service
public class Operations {

    /**
     * One request.
     *
     * @param deputyFor the person acted for
     * @param endpoint the route, such as {@code /api/cases/{id}}; {@code path} has the ids
     */
    public record Entry(
            UUID id,
            @Nullable UUID region,
            @Nullable UUID account,
            @Nullable String login,
            @Nullable UUID post,
            @Nullable UUID deputyFor,
            String address,
            String method,
            String endpoint,
            String path,
            int status,
            Instant at) {}

    private static final RowMapper<Entry> ENTRY = (row, _) -> new Entry(
            Columns.id(row, "id"),
            Columns.idOrNull(row, "region_id"),
            Columns.idOrNull(row, "account_id"),
            row.getString("login"),
            Columns.idOrNull(row, "post_id"),
            Columns.idOrNull(row, "deputy_for"),
            row.getString("address"),
            row.getString("method"),
            row.getString("endpoint"),
            row.getString("path"),
            row.getInt("status"),
            Columns.instant(row, "at"));

    private final Database database;
    private final JdbcClient jdbc;
    private final Lists lists;

    Operations(Database database, JdbcClient jdbc, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** Notes a request of an actor, or of nobody known. */
    public void note(
            @Nullable Actor actor,
            String address,
            String method,
            String endpoint,
            String path,
            int status,
            Instant at) {
        Actor.Official official = actor instanceof Actor.Official is ? is : null;
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                INSERT INTO operation (id, region_id, account_id, post_id, deputy_for, address, method,
                                    endpoint, path, status, at)
                                VALUES (:id, :region, :account, :post, :deputyFor, :address, :method, :endpoint, :path,
                                    :status, :at)
                                """)
                        .param("id", Ids.next())
                        .param("region", official == null ? null : official.region())
                        .param("account", actor == null ? null : actor.account())
                        .param("post", official == null ? null : official.post())
                        .param("deputyFor", official == null ? null : official.deputyFor())
                        .param("address", address)
                        .param("method", method)
                        .param("endpoint", endpoint)
                        .param("path", path)
                        .param("status", status)
                        .param("at", Columns.utc(at))
                        .update());
    }

    /** The requests, newest first, of one account where one is given. */
    public Outcome<Page<Entry>> list(Scope scope, @Nullable UUID account, Paging paging) {
        return database.read(
                scope,
                () -> lists.page(
                        "operations " + account,
                        paging,
                        (position, limit) -> jdbc.sql("""
                                        SELECT o.*, a.login FROM operation o LEFT JOIN account a ON a.id = o.account_id
                                        WHERE (:account::uuid IS NULL OR o.account_id = :account::uuid)
                                          AND (:id::uuid IS NULL OR (o.at, o.id) < (:text::timestamptz, :id::uuid))
                                        ORDER BY o.at DESC, o.id DESC LIMIT :limit
                                        """)
                                .param("account", account)
                                .param("id", position.id())
                                .param("text", position.text())
                                .param("limit", limit)
                                .query(ENTRY)
                                .list(),
                        last -> new Lists.Position(Columns.utc(last.at()).toString(), last.id()),
                        () -> jdbc.sql("""
                                        SELECT count(*) FROM operation
                                        WHERE :account::uuid IS NULL OR account_id = :account::uuid
                                        """)
                                .param("account", account)
                                .query(Long.class)
                                .single()));
    }
}
