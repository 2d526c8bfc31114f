package org.gongshu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** From which posts a person may act on a day. */
@Service
public class Seats {

    private static final RowMapper<Seat> SEAT = (row, _) -> new Seat(
            Columns.id(row, "post_id"),
            row.getString("title"),
            Columns.id(row, "department_id"),
            row.getString("department_name"),
            Columns.id(row, "region_id"),
            Columns.roles(row, "roles"),
            Columns.idOrNull(row, "deputy_row"),
            Columns.idOrNull(row, "absent_id"),
            row.getString("absent_name"),
            Set.copyOf(Columns.texts(row, "kinds")),
            Columns.term(row));

    private final Database database;
    private final JdbcClient jdbc;

    Seats(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Own posts first, then those of absent people, by title. A deputy acts only while the absent holds the post. */
    public List<Seat> listSeats(UUID region, UUID person, LocalDate day) {
        return database.read(
                Scope.of(region),
                () -> jdbc.sql("""
                                WITH seat AS (
                                    SELECT h.post_id, NULL::uuid AS deputy_row, NULL::uuid AS absent_id,
                                           '{}'::text[] AS kinds, h.valid_from, h.valid_until
                                    FROM holding h WHERE h.person_id = :person
                                    UNION ALL
                                    SELECT d.post_id, d.id, d.absent_id, d.kinds, d.valid_from, d.valid_until
                                    FROM deputy d WHERE d.deputy_id = :person AND EXISTS (
                                        SELECT 1 FROM holding h WHERE h.post_id = d.post_id AND h.person_id = d.absent_id
                                        AND h.valid_from <= :day AND coalesce(h.valid_until, 'infinity') >= :day))
                                SELECT s.*, p.title, p.department_id, p.region_id, p.roles, t.name AS department_name,
                                       a.name AS absent_name
                                FROM seat s JOIN person me ON me.id = :person AND coalesce(me.left_on, 'infinity') >= :day
                                JOIN post p ON p.id = s.post_id JOIN department t ON t.id = p.department_id
                                LEFT JOIN person a ON a.id = s.absent_id
                                WHERE s.valid_from <= :day AND coalesce(s.valid_until, 'infinity') >= :day
                                  AND p.valid_from <= :day AND coalesce(p.valid_until, 'infinity') >= :day
                                  AND t.valid_from <= :day AND coalesce(t.valid_until, 'infinity') >= :day
                                ORDER BY (s.deputy_row IS NOT NULL), p.title COLLATE "zh-x-icu", p.id
                                """)
                        .param("person", person)
                        .param("day", day)
                        .query(SEAT)
                        .list());
    }
}
