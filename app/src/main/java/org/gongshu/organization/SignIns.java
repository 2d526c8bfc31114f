package org.gongshu.organization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The log of attempts to sign in, for security officers and auditors. */
@Service
public class SignIns {

    public enum Result {
        SUCCEEDED,
        FAILED,
        BLOCKED,
        SIGNED_OUT
    }

    /**
     * One attempt.
     *
     * @param account null where the login is nobody's; the login as typed is not kept, since it may be a password
     */
    public record Entry(
            UUID id, @Nullable UUID account, @Nullable String login, String address, Result result, Instant at) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Lists lists;

    SignIns(Database database, JdbcClient jdbc, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** Notes an attempt. */
    public void note(@Nullable UUID region, @Nullable UUID account, String address, Result result, Instant at) {
        database.write(
                Scope.everywhere(),
                () -> jdbc.sql("""
                                INSERT INTO sign_in (id, region_id, account_id, address, result, at)
                                VALUES (:id, :region, :account, :address, :result, :at)
                                """)
                        .param("id", Ids.next())
                        .param("region", region)
                        .param("account", account)
                        .param("address", address)
                        .param("result", result.name())
                        .param("at", Columns.utc(at))
                        .update());
    }

    /** The attempts, newest first; those with unknown logins are shown in every region. */
    public Outcome<Page<Entry>> list(Scope scope, @Nullable UUID account, Paging paging) {
        return database.read(
                scope,
                () -> lists.page(
                        "sign-ins " + account,
                        paging,
                        (position, limit) -> jdbc.sql("""
                                        SELECT s.*, a.login FROM sign_in s LEFT JOIN account a ON a.id = s.account_id
                                        WHERE (:account::uuid IS NULL OR s.account_id = :account::uuid)
                                          AND (:id::uuid IS NULL OR (s.at, s.id) < (:text::timestamptz, :id::uuid))
                                        ORDER BY s.at DESC, s.id DESC LIMIT :limit
                                        """)
                                .param("account", account)
                                .param("id", position.id())
                                .param("text", position.text())
                                .param("limit", limit)
                                .query((row, _) -> new Entry(
                                        Columns.id(row, "id"),
                                        Columns.idOrNull(row, "account_id"),
                                        row.getString("login"),
                                        row.getString("address"),
                                        Result.valueOf(row.getString("result")),
                                        Columns.instant(row, "at")))
                                .list(),
                        last -> new Lists.Position(
                                OffsetDateTime.ofInstant(last.at(), java.time.ZoneOffset.UTC)
                                        .toString(),
                                last.id()),
                        () -> jdbc.sql("""
                                        SELECT count(*) FROM sign_in
                                        WHERE :account::uuid IS NULL OR account_id = :account::uuid
                                        """)
                                .param("account", account)
                                .query(Long.class)
                                .single()));
    }
}
