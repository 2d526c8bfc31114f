package org.gongshu.delivery;

import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has had data of an entry, as the use records show. */
@Component
public class PastUsers {

    private final Database database;
    private final JdbcClient jdbc;

    PastUsers(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The departments that were ever delivered rows of the entry, or had claims about them verified. */
    public List<UUID> listDepartments(Scope scope, UUID entry) {
        return database.read(
                scope,
                () -> jdbc.sql("""
                                SELECT DISTINCT g.department_id FROM data_grant g
                                WHERE g.entry_id = :entry AND g.department_id IS NOT NULL
                                  AND EXISTS (SELECT FROM use_record u
                                              WHERE u.grant_id = g.id AND coalesce(u.rows, 1) > 0)
                                ORDER BY g.department_id
                                """).param("entry", entry).query(UUID.class).list());
    }
}
