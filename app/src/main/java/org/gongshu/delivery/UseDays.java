package org.gongshu.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshu.kernel.LegalTime;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much was used on each legal day, for those who may see the uses themselves. */
@Component
public class UseDays {

    /** The uses that began on a day, and the rows that left by those whose end is known. */
    public record Day(LocalDate day, long uses, long rows) {}

    private static final int MOST = 366;

    private final Database database;
    private final JdbcClient jdbc;

    UseDays(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The newest days with any use, at most a year of them, in the order of time. */
    public List<Day> list(Actor.Official official, Uses.Search search) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("party", GrantDesk.seesAll(official) ? null : official.department());
        parameters.put("grant", search.grant());
        parameters.put("entry", search.entry());
        parameters.put("from", search.from() == null ? null : GrantTable.utc(search.from()));
        parameters.put("until", search.until() == null ? null : GrantTable.utc(search.until()));
        parameters.put("zone", LegalTime.ZONE.getId());
        parameters.put("most", MOST);
        return database.read(
                official.scope(),
                () -> jdbc.sql("""
                        SELECT (u.at AT TIME ZONE :zone)::date AS day, count(*) AS uses,
                            coalesce(sum(coalesce(u.rows, e.rows)), 0) AS rows
                        FROM use_record u LEFT JOIN use_end e ON e.use_id = u.id AND e.at = u.at
                        WHERE (:party::uuid IS NULL OR u.department_id = :party OR u.provider_id = :party)
                          AND (:grant::uuid IS NULL OR u.grant_id = :grant)
                          AND (:entry::uuid IS NULL OR u.entry_id = :entry)
                          AND (:from::timestamptz IS NULL OR u.at >= :from)
                          AND (:until::timestamptz IS NULL OR u.at < :until)
                        GROUP BY 1 ORDER BY 1 DESC LIMIT :most
                        """).params(parameters).query(Day.class).list().reversed());
    }
}
